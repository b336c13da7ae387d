import { html } from 'hono/html';
import type { DemoProduct } from './demo-settings.ts';

/** A piece of HTML whose values were escaped. */
export type Html = ReturnType<typeof html>;

interface Said {
  readonly title: string;
  readonly body: Html;
  /** What stands at the end of the bar. */
  readonly aside?: Html | undefined;
  /** Whether the page notices by itself when something changes. */
  readonly lives?: boolean;
}

/** The frame of a product's pages. */
export const productPage = ({ name }: DemoProduct, { title, body, aside, lives = false }: Said): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${name}</title>
        <link rel="stylesheet" href="/product.css" />
        <link rel="icon" href="/icon.svg" />
        ${
          lives
            ? html`<script src="/product.js" defer></script>
                <noscript><meta http-equiv="refresh" content="3" /></noscript>`
            : ''
        }
      </head>
      <body>
        <header>
          <p><b>${name}</b> <span>A product of the demo</span></p>
          ${aside ?? ''}
        </header>
        <main>${body}</main>
      </body>
    </html>`;

/** "10:02:31", by the clocks of London. */
export const clock = (at: Date): string => at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
