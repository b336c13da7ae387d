import { directionOf, type MailLanguage } from './languages.ts';
import { day, styles } from './look.ts';
import { mjml, type Mjml } from './mjml.ts';
import { copyAddress } from './words/copy-address.ts';

interface Frame {
  /** The trust or school in whose name the mail goes out. */
  readonly organisation: string;
  readonly heading: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  readonly content: Mjml;
  /** Who sent this, why, and what to do if it was not expected. */
  readonly footer: Mjml;
  readonly language?: MailLanguage;
}

const side = (language: MailLanguage) => (directionOf(language) === 'rtl' ? 'right' : 'left');

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The paper that every message is written on. */
export const frame = ({
  organisation,
  heading,
  preview,
  content,
  footer,
  language = 'en',
}: Frame): Mjml => mjml`
  <mjml lang="${language === 'en' ? 'en-GB' : language}" dir="${directionOf(language)}">
    <mj-head>
      <mj-title>${heading}</mj-title>
      <mj-preview>${preview}</mj-preview>
      <mj-attributes>
        <mj-all font-family="${font}" />
        <mj-section direction="${directionOf(language)}" />
        <mj-wrapper direction="${directionOf(language)}" />
        <mj-column direction="${directionOf(language)}" />
        <mj-text align="${side(language)}" font-size="16px" line-height="1.55" color="${day.text}" padding="0 28px 16px" css-class="text" />
        <mj-table align="${side(language)}" font-size="16px" line-height="1.5" color="${day.text}" padding="0 28px 20px" />
        <mj-class name="quiet" font-size="14px" color="${day.quiet}" css-class="quiet" />
      </mj-attributes>
      ${styles}
    </mj-head>
    <mj-body width="580px" background-color="${day.page}">
      <mj-wrapper padding="24px 10px 32px">
        <mj-section padding="0 0 12px">
          <mj-column>
            <mj-text padding="0 28px" font-size="15px" font-weight="600"><span class="mark" style="display:inline-block;width:12px;height:12px;border-radius:4px;vertical-align:-1px;background:${day.brand};"></span>&ensp;${organisation}</mj-text>
          </mj-column>
        </mj-section>
        <mj-section css-class="card" background-color="${day.card}" border="1px solid ${day.line}" border-radius="12px" padding="28px 0 12px">
          <mj-column>
            <mj-text padding="0 28px 14px"><h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600;">${heading}</h1></mj-text>
            ${content}
          </mj-column>
        </mj-section>
        <mj-section padding="16px 0 0">
          <mj-column>
            <mj-text mj-class="quiet" font-size="13px" line-height="1.5" padding="0 28px">${footer}</mj-text>
          </mj-column>
        </mj-section>
      </mj-wrapper>
    </mj-body>
  </mjml>
`;

/** The one thing to press, and the same address in words for whoever cannot press it. */
export const button = (label: string, url: string, language: MailLanguage = 'en'): Mjml => mjml`
  <mj-button css-class="button" href="${url}" align="${side(language)}" background-color="${day.brand}" color="${day.onBrand}" border-radius="8px" font-size="16px" font-weight="600" line-height="1.25" inner-padding="14px 24px" padding="4px 28px 20px">${label}</mj-button>
  <mj-text mj-class="quiet">${copyAddress[language]}<br /><a href="${url}" style="word-break:break-all;">${url}</a></mj-text>
`;

/** A quiet box of short lines. */
export const panel = (lines: string): Mjml => mjml`
  <mj-table>
    <tbody><tr><td class="panel" style="background:${day.panel};border-radius:8px;padding:10px 16px;"><ul style="margin:0;padding:0;list-style:none;">${lines}</ul></td></tr></tbody>
  </mj-table>
`;
