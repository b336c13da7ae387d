import { randomBytes } from 'node:crypto';
import type { ErrorOut, errors, KoaContextWithOIDC } from 'oidc-provider';
import { html, raw } from 'hono/html';
import { languageWanted, type Language } from '../../contacts/family/rules.ts';
import { faultWords } from './fault-words.ts';
import { isTurned, leavingWords, withProduct } from './leaving-words.ts';
import { pageStyle } from './page-style.ts';
import { whatWentWrong } from './what-went-wrong.ts';

type Html = ReturnType<typeof html>;

/* The portal's sign, as its own pages show it: drawn here, because nothing is loaded. */
const mark = html`<svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="8" fill="#17675f" />
  <path
    d="M8 24V14.5a8 8 0 0 1 16 0V24M6 24h20"
    fill="none"
    stroke="#fff"
    stroke-width="2.4"
    stroke-linecap="round"
  />
  <path d="M13 24v-8.2a3 3 0 0 1 6 0V24" fill="#9fe0d5" />
</svg>`;

/** What a page of ours says: in plain HTML, because it is shown while another product is waiting for somebody. */
interface Said {
  readonly title: string;
  readonly body: Html;
  /** Where a form on it may lead besides the portal: browsers follow its redirects only there. */
  readonly leadsTo?: string | undefined;
  readonly head?: Html;
  /** What it is written in, where families meet it. */
  readonly language?: Language;
}

/** A whole page, and the headers that go with it. */
export function plainPage({ title, body, leadsTo, head, language = 'en' }: Said): {
  text: string;
  headers: Record<string, string>;
} {
  const nonce = randomBytes(16).toString('base64url');
  const to = leadsTo === undefined ? '' : ` ${new URL(leadsTo).origin}`;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'${to}; frame-ancestors 'none'; base-uri 'none'`;
  const text = String(
    html`<!doctype html>
      <html lang="${language === 'en' ? 'en-GB' : language}" dir="${isTurned(language) ? 'rtl' : 'ltr'}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} · Gatehouse</title>
          ${head}
          <style nonce="${nonce}">
            ${raw(pageStyle)}
          </style>
        </head>
        <body>
          <header>${mark} Gatehouse</header>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html>`,
  );
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return { text, headers };
}

/** The browser's: whose sign-in it is may not be known any more. */
function wordsFor(ctx: KoaContextWithOIDC) {
  const language = languageWanted(ctx.get('Accept-Language'));
  return { language, words: leavingWords[language] };
}

function show(ctx: KoaContextWithOIDC, said: Said): void {
  const { text, headers } = plainPage(said);
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.body = text;
}

/** A product asks to sign somebody out: whether out of everything, or out of that product alone. */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const product = ctx.oidc.client?.clientName;
  const leadsTo = ctx.oidc.params?.['post_logout_redirect_uri'];
  const { language, words } = wordsFor(ctx);
  show(ctx, {
    language,
    title: product === undefined ? words.signOut : withProduct(language, words.signOutOf, product),
    leadsTo: typeof leadsTo === 'string' ? leadsTo : undefined,
    body: html`
      <p>${words.what}</p>
      ${raw(form)}
      <p class="choices">
        <button class="first" type="submit" form="op.logoutForm" name="logout" value="yes">
          ${words.everything}
        </button>
        <button type="submit" form="op.logoutForm">
          ${product === undefined ? words.stay : withProduct(language, words.onlyLeave, product)}
        </button>
      </p>
    `,
  });
}

/** Somebody is signed out, and the product did not say where to go. */
export function signedOutPage(ctx: KoaContextWithOIDC): void {
  const product = ctx.oidc.client?.clientName;
  const { language, words } = wordsFor(ctx);
  show(ctx, {
    language,
    title: words.done,
    body: html`<p>${product === undefined ? words.close : withProduct(language, words.left, product)}</p>
      <p><a href="/">${words.portal}</a></p>`,
  });
}

/** A sign-in that a product asked for and that cannot be answered: what is wrong, and who can put it right. */
export async function errorPage(
  ctx: KoaContextWithOIDC,
  { error, error_description: description = '' }: ErrorOut,
  thrown: errors.OIDCProviderError | Error,
): Promise<void> {
  const { language, words } = wordsFor(ctx);
  const product = ctx.oidc?.client?.clientName;
  const { title, advice } = whatWentWrong({ code: error, message: thrown.message, product, language });
  show(ctx, {
    language,
    title,
    body: html`<p>${advice}</p>
      <p class="quiet">
        ${faultWords[language].forSupport}
        <bdi lang="en">${error}${description === '' ? '' : `, ${description}`}.</bdi>
      </p>
      <p><a href="/">${words.portal}</a></p>`,
  });
}

/** Says so where there is nothing: whoever came by a link that was copied only in part is led back. */
export async function nothingHere(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.status !== 404 || ctx.body !== undefined || ctx.accepts('json', 'html') !== 'html') return;
  const { language, words } = wordsFor(ctx);
  show(ctx, {
    language,
    title: words.nothing,
    body: html`<p>${words.perhaps}</p>
      <p><a href="/">${words.portal}</a></p>`,
  });
  ctx.status = 404;
}
