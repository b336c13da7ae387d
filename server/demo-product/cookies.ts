import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Cookies do not tell ports apart: each product's have a name of their own. */
const nameOf = (url: string, what: string) => `demo-${new URL(url).port}-${what}`;
const kept = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;

/** The cookies of one product: who is signed in, and which browser began a sign-in. */
export const cookiesOf = (url: string) => ({
  visit: (c: Context) => getCookie(c, nameOf(url, 'visit')),
  keepVisit: (c: Context, id: string) => setCookie(c, nameOf(url, 'visit'), id, kept),
  browser: (c: Context) => getCookie(c, nameOf(url, 'browser')),
  /** The name of this browser; it gets one when it has none. */
  keepBrowser(c: Context): string {
    const id = getCookie(c, nameOf(url, 'browser')) ?? randomBytes(32).toString('base64url');
    setCookie(c, nameOf(url, 'browser'), id, kept);
    return id;
  },
});
