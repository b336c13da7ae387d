import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const mebibyte = 1024 * 1024;
const mostForAForm = bodyLimit({ maxSize: mebibyte });
const mostForAFile = bodyLimit({ maxSize: 6 * mebibyte });
const mostForAReport = bodyLimit({ maxSize: 21 * mebibyte });
const mostForARoster = bodyLimit({ maxSize: 128 * mebibyte });

/** Where a roster package is uploaded, as a page's form or as Remix sends it. */
const takesARoster = /^\/sites\/[^/]+\/roster(\.data)?$/;

/** Where a file of people, products and roles is uploaded. */
const takesAFile = /^\/sites\/[^/]+\/invitations\/file(\.data)?$/;

/** Where a product's report of who has what is uploaded. */
const takesAReport = /^\/sites\/[^/]+\/products\/[^/]+\/differences(\.data)?$/;

/** Refuses what is larger than anything a person sends, before it is read. */
export const sizeLimit = createMiddleware<Edge>(async (c, next) => {
  if (takesARoster.test(c.req.path)) return mostForARoster(c, next);
  if (takesAReport.test(c.req.path)) return mostForAReport(c, next);
  return takesAFile.test(c.req.path) ? mostForAFile(c, next) : mostForAForm(c, next);
});
