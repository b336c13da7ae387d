import { html } from 'hono/html';
import type { DemoProduct } from './demo-settings.ts';
import { clock, productPage, type Html } from './product-page.ts';
import type { RoleHeld, Visit } from './visit.ts';

/** Who is signed in, what they may do and where, and how fresh that is. */
export function signedInPage(product: DemoProduct, visit: Visit): Html {
  const { visitor, began, askedAt, unreachable } = visit;
  return productPage(product, {
    title: `Signed in as ${visitor.name}`,
    lives: true,
    aside: html`<form method="post" action="/sign-out">
      <button class="button" type="submit">Sign out</button>
    </form>`,
    body: html`
      <section aria-labelledby="who">
        <p class="quiet">Signed in as</p>
        <h1 id="who">${visitor.name}</h1>
        <p>${inOneLine(visitor.roles)}</p>
        ${visitor.email === null ? '' : html`<p class="quiet">${visitor.email}</p>`}
      </section>
      <section aria-labelledby="roles">
        <h2 id="roles">What you may do in ${product.name}</h2>
        <ul>
          ${visitor.roles.map(
            ({ role, place }) => html`<li><b>${role}</b> <span class="quiet">${place}</span></li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="news">
        <h2 id="news">What the portal says</h2>
        <dl>
          <dt>Signed in</dt>
          <dd>${clock(began)}</dd>
          <dt>Renewed last</dt>
          <dd>${clock(askedAt)}</dd>
        </dl>
        ${unreachable ? html`<p role="status">The portal did not answer just now. This is what it said last.</p>` : ''}
        <form method="post" action="/renew">
          <button class="button" type="submit">Ask the portal again</button>
        </form>
      </section>
      <p class="quiet">
        ${product.about}. There is nothing else in here: it shows how products sign people in. Take the access
        away in the portal, and this page tells so within a second or two.
      </p>
    `,
  });
}

const inOneLine = (roles: readonly RoleHeld[]) =>
  roles.length === 1 ? roles.map(({ role, place }) => `${role}, ${place}`) : `${roles.length} roles`;
