import { html } from 'hono/html';
import type { DemoProduct } from './demo-settings.ts';
import { clock, productPage, type Html } from './product-page.ts';
import type { EndedBy, Visit } from './visit.ts';

const why: Readonly<Record<EndedBy, string>> = {
  told: 'The portal told us so, and it counted at once: your access here has ended, or you have signed out of the portal.',
  refused:
    'The portal would not renew your sign-in: your access here has ended, or you have signed out of the portal.',
  here: 'You left by yourself.',
};

const again = (label: string) => html`<p><a class="button first" href="/sign-in">${label}</a></p>`;

/** Somebody was signed in here, and is not any more: since when, and why. */
export const endedPage = (product: DemoProduct, { ended, visitor }: Visit): Html =>
  productPage(product, {
    title: 'You were signed out',
    body: html`<section class="${ended?.by === 'here' ? 'left' : 'ended'}">
      <h1>You were signed out at ${clock(ended?.at ?? new Date()).slice(0, 5)}</h1>
      <p>${why[ended?.by ?? 'refused']}</p>
      <p class="quiet">You were here as ${visitor.name}.</p>
      ${again('Sign in again')}
    </section>`,
  });

/** Nobody is signed in here. */
export const welcomePage = (product: DemoProduct): Html =>
  productPage(product, {
    title: 'Welcome',
    body: html`<section>
      <h1>${product.name}</h1>
      <p>${product.about}.</p>
      <p>You sign in with the account of your school. ${product.name} keeps no password of yours.</p>
      ${again('Sign in with your school')}
    </section>`,
  });

/** A sign-in that came to nothing, or somebody who has left: what to do now. */
export const messagePage = (product: DemoProduct, title: string, text: string, label: string): Html =>
  productPage(product, {
    title,
    body: html`<section>
      <h1>${title}</h1>
      <p>${text}</p>
      ${again(label)}
    </section>`,
  });
