import { pipeline } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const worthIt = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json)|image\/svg)/;

/**
 * Compresses text, and passes every piece on at once. Hono's own compress() cannot: it would hold a
 * page's shell back until the slowest of its data is there.
 */
export const gzip = createMiddleware<Edge>(async (c, next) => {
  await next();
  const { body, headers } = c.res;
  const wanted = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const suited = worthIt.test(headers.get('content-type') ?? '') && !headers.has('content-encoding');
  if (body === null || c.req.method === 'HEAD' || !suited) return;
  headers.append('Vary', 'Accept-Encoding');
  if (!wanted) return;
  const zipped = createGzip({ flush: constants.Z_SYNC_FLUSH });
  // Also ends the one when the other ends early: a reader who goes away, a page that fails half-way.
  pipeline(body, zipped, () => {});
  c.res = new Response(createReadableStreamFromReadable(zipped), c.res);
  c.res.headers.set('Content-Encoding', 'gzip');
  c.res.headers.delete('Content-Length');
});
