import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * On one's own machine, leads from its other names to the public one (127.0.0.1 to localhost): cookies and
 * the origin check know only that. Redirects nowhere else, whatever Host says.
 */
export function oneAddress(publicUrl: string) {
  const { hostname, port } = new URL(publicUrl);
  return createMiddleware<Edge>(async (c, next) => {
    const asked = new URL(c.req.url);
    const elsewhere = thisMachine.test(asked.hostname) && asked.hostname !== hostname && asked.port === port;
    const leads =
      elsewhere && thisMachine.test(hostname) && c.req.method === 'GET' && c.req.path !== '/healthz';
    return leads
      ? c.redirect(`${publicUrl}${asked.pathname.replace(/^\/+/, '/')}${asked.search}`, 307)
      : next();
  });
}
