import { createMiddleware } from 'hono/factory';
import type { Edge } from './edge.ts';

const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    // 'self' and not 'strict-dynamic': Remix preloads its modules by links that carry no nonce.
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Mantine sets CSS variables in style attributes; those can neither select nor import.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');

const always = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Addresses that hold a token, or are reached from one that does. */
const holdsToken = /^\/(?:(?:i|reset|email)(?:\/|$)|sign-in\/[^/]+\/callback$)/;

/** Puts the security headers on every answer: pages, data, redirects, errors and files alike. */
export const securityHeaders = ({ withPolicy }: { withPolicy: boolean }) =>
  createMiddleware<Edge>(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (withPolicy && !headers.has('Content-Security-Policy')) {
      headers.set('Content-Security-Policy', policy(c.get('arrival').nonce));
    }
    for (const [name, value] of Object.entries(always)) headers.set(name, value);
    const fallback = holdsToken.test(c.req.path) ? 'no-referrer' : 'same-origin';
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', fallback);
    if (!/immutable/.test(headers.get('Cache-Control') ?? '')) {
      headers.set('Cache-Control', 'no-store, no-transform');
    }
  });
