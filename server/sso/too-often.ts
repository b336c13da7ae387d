import type { ServerResponse } from 'node:http';
import { html } from 'hono/html';
import type { Refusal } from '../refusal.ts';
import { plainPage } from './provider/pages.ts';

/** Says in plain English that somebody has to wait before they sign in to a product, and how long. */
export function tooOften(
  response: ServerResponse,
  { detail = 'Please wait a few minutes, then try again.' }: Refusal,
): void {
  const { text, headers } = plainPage({
    title: 'Please wait a little',
    body: html`<p>${detail}</p>
      <p>
        If you sign in to the portal first, you can open your products at once. Where a whole school sees
        this, please tell whoever looks after its network.
      </p>
      <p><a href="/sign-in">Sign in to the portal</a></p>`,
  });
  response.writeHead(429, { ...headers, 'Cache-Control': 'no-store', 'Retry-After': '300' }).end(text);
}
