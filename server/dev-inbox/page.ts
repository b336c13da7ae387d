import { html } from 'hono/html';

/** A piece of HTML whose values were escaped. */
export type Html = ReturnType<typeof html>;

/** The frame of every page of the inbox. */
export const page = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/dev/inbox/inbox.css" />
      </head>
      <body>
        <header>
          <a class="home" href="/dev/inbox">Gatehouse inbox</a>
          <span class="quiet">Mail that Gatehouse sent on this machine. None of it left.</span>
          <a href="/dev/inbox/authenticator">Authenticator of the demo</a>
        </header>
        <main>${content}</main>
      </body>
    </html>`;

/** An instant, short for people and whole for machines. */
export const time = (at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${at.toLocaleTimeString('en-GB')}</time>`;
