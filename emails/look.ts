import { mjml } from './mjml.ts';

/** The colours of a mail by day. Each pair of text and ground reads at 4.5:1 or better. */
export const day = {
  page: '#f3f6f5',
  card: '#ffffff',
  panel: '#eef4f2',
  line: '#dfe7e4',
  text: '#17211f',
  quiet: '#54635f',
  brand: '#17675f',
  onBrand: '#ffffff',
} as const;

const night = {
  page: '#0f1514',
  card: '#182120',
  panel: '#202c2a',
  line: '#2f3c39',
  text: '#e7eeec',
  quiet: '#a5b3af',
  brand: '#1f7d73',
  link: '#7accc0',
} as const;

/** What mail programs that know a dark scheme put over the colours of the day. */
export const styles = mjml`
  <mj-raw>
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
  </mj-raw>
  <mj-style>
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    a { color: ${day.brand}; }
    .button a { color: ${day.onBrand}; }
    @media only screen and (max-width: 479px) {
      .button table, .button a { width: 100% !important; box-sizing: border-box; }
    }
    @media (prefers-color-scheme: dark) {
      body, body > div { background: ${night.page} !important; }
      .card > table { background: ${night.card} !important; }
      .card td { border-color: ${night.line} !important; }
      .mark { background: ${night.link} !important; }
      .panel { background: ${night.panel} !important; }
      .text div, .panel { color: ${night.text} !important; }
      .quiet div, .quiet a { color: ${night.quiet} !important; }
      .text a { color: ${night.link} !important; }
      .button td, .button a { background: ${night.brand} !important; color: #ffffff !important; }
    }
  </mj-style>
`;
