import type { Settings } from '../settings.ts';

type Own = Pick<Settings, 'PUBLIC_URL'>;

const isSecure = ({ PUBLIC_URL }: Own) => PUBLIC_URL.startsWith('https:');
const nameOf = (settings: Own, name: string) => `${isSecure(settings) ? '__Host-' : ''}gatehouse-${name}`;

/** A cookie of sign-in beside the session's, as that one is made: scripts and other sites never see it. No value takes it back. */
export function ownCookie(settings: Own, name: string, value: string, seconds: number): string {
  const flags = ['Path=/', 'HttpOnly', ...(isSecure(settings) ? ['Secure'] : []), 'SameSite=Lax'];
  return [`${nameOf(settings, name)}=${value}`, `Max-Age=${value === '' ? 0 : seconds}`, ...flags].join('; ');
}

/** What a request brings in such a cookie. Null when it is there twice: then somebody planted one of the two. */
export function readOwnCookie(settings: Own, headers: Headers, name: string): string | null {
  const start = `${nameOf(settings, name)}=`;
  const values = (headers.get('cookie') ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(start))
    .map((each) => each.slice(start.length));
  const [value, ...more] = values;
  return value === undefined || more.length > 0 || !/^[\w.-]{1,400}$/.test(value) ? null : value;
}
