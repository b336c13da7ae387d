import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const mebibyte = 1024 * 1024;
const mostForAForm = bodyLimit({ maxSize: mebibyte });
const mostForARoster = bodyLimit({ maxSize: 128 * mebibyte });

/** Where a roster package is uploaded, as a page's form or as Remix sends it. */
const takesARoster = /^\/sites\/[^/]+\/roster(\.data)?$/;

/** Refuses what is larger than anything a person sends, before it is read. */
export const sizeLimit = createMiddleware<Edge>(async (c, next) =>
  takesARoster.test(c.req.path) ? mostForARoster(c, next) : mostForAForm(c, next),
);
