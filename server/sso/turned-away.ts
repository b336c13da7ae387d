import type { IncomingMessage } from 'node:http';

/** How long a request to sign in may be that comes as a form, in bytes: about what Node takes of one that comes as an address. */
const longestForm = 16_000;

/** What anybody may read, and look at as they like. */
const isPublic = /^\/oidc\/(?:\.well-known\/[\w-]+|jwks)$/;

/**
 * Why a request to the sign-in of products is not answered at all, as a status of HTTP; null for all others. Signing in goes
 * by GET, as OpenID Connect has it, so only a browser that somebody sits at does it: neither what merely looks (HEAD, 405) nor
 * what is fetched ahead in case somebody goes there (503). And nobody has kilobytes of theirs kept before they are known (413).
 */
export function turnedAway({ method, headers }: IncomingMessage, path: string): 405 | 413 | 503 | null {
  if (isPublic.test(path)) return null;
  if (method === 'HEAD') return 405;
  if (/\b(?:prefetch|prerender)\b/.test(`${headers['sec-purpose'] ?? ''} ${purposeOf(headers)}`)) return 503;
  const isForm = method === 'POST' && path === '/oidc/auth';
  return isForm && Number(headers['content-length'] ?? Infinity) > longestForm ? 413 : null;
}

/** As browsers said it before there was a standard. */
const purposeOf = ({ purpose, ...rest }: IncomingMessage['headers']): string =>
  [purpose, rest['x-purpose'], rest['x-moz']].flat().join(' ');
