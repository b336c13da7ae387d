import { createMiddleware } from 'hono/factory';

const fromPortal = '/back-channel-logout';

/** Strict headers on every answer; other hosts' names, and forms of other pages, are turned away. `portal`: where a form may lead. */
export const guarded = (url: string, portal: string) =>
  createMiddleware(async (c, next) => {
    const { method, path } = c.req;
    if (new URL(c.req.url).origin !== url) return c.text(`This product is at ${url}.`, 421);
    const isOurs = c.req.header('sec-fetch-site') === 'same-origin' || c.req.header('origin') === url;
    if (method !== 'GET' && method !== 'HEAD' && path !== fromPortal && !isOurs)
      return c.text('This was not sent from a page of ours.', 403);
    await next();
    const policy = `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' ${portal}; frame-ancestors 'none'; base-uri 'none'`;
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cache-Control', 'no-store');
    return undefined;
  });
