import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const known = new Set(['GET', 'HEAD', 'POST']);

/** Refuses every method but the three in use. Headers and fields that name another method mean nothing here. */
export const onlyKnownMethods = createMiddleware<Edge>(async (c, next) => {
  if (known.has(c.req.method)) return next();
  return c.text('Method not allowed', 405, { Allow: [...known].join(', ') });
});
