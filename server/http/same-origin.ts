import { createMiddleware } from 'hono/factory';
import { keyOf } from '../keys/key-token.ts';
import type { Edge } from './edge.ts';

const harmless = new Set(['GET', 'HEAD']);

/**
 * Whether a request that may change something was sent by our own pages. The browser says so in
 * Sec-Fetch-Site; where it does not, Origin has to be the public address. Nothing that a proxy
 * or a client can write into other headers counts.
 */
export function isFromOurPages({ method, headers }: Request, publicUrl: string): boolean {
  if (harmless.has(method)) return true;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === null) return origin === publicUrl;
  // Pages that send no referrer send the origin "null" with their forms.
  return site === 'same-origin' && (origin === null || origin === 'null' || origin === publicUrl);
}

/** Whether a script brings its key to a procedure, and no cookies. A page of another site could not: we allow none to send that header. */
export const bringsItsKey = ({ url, headers }: Request): boolean =>
  new URL(url).pathname.startsWith('/trpc/') && keyOf(headers) !== null && !headers.has('cookie');

/** Refuses what another site's page, or a script without an Origin, asks us to do. */
export const sameOrigin = (publicUrl: string) =>
  createMiddleware<Edge>(async (c, next) => {
    if (isFromOurPages(c.req.raw, publicUrl) || bringsItsKey(c.req.raw)) return next();
    return c.text(`This was not sent from a page of ${publicUrl}. Open Gatehouse there and try again.`, 403);
  });
