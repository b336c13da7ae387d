import { createCookie, redirect } from '@remix-run/node';
import { z } from 'zod';

const token = z.string().regex(/^[\w-]{1,100}$/);

const cookies = {
  invitation: createCookie('invitation', { path: '/i', httpOnly: true, sameSite: 'lax' }),
  welcome: createCookie('welcome', { path: '/welcome', httpOnly: true, sameSite: 'lax' }),
  // That whoever opened the welcome has answered what it asks for.
  proof: createCookie('welcome-proof', { path: '/welcome', httpOnly: true, sameSite: 'lax' }),
  letter: createCookie('letter', { path: '/letter', httpOnly: true, sameSite: 'lax' }),
  reset: createCookie('reset', { path: '/reset', httpOnly: true, sameSite: 'lax' }),
  email: createCookie('email', { path: '/email', httpOnly: true, sameSite: 'lax' }),
};
type Link = keyof typeof cookies;

const minutes = 15;

const secure = (request: Request) => new URL(request.url).protocol === 'https:';

/** The token of a mail's link, or null when the address holds none. */
export const readToken = (wanted: string | undefined): string | null => token.safeParse(wanted).data ?? null;

/** Takes a mail's token out of the address and into a cookie that lasts a quarter of an hour. Changes nothing else. */
export async function hideToken(request: Request, link: Link, wanted: string | undefined, to: string) {
  const cookie = await keepToken(request, link, token.safeParse(wanted).data ?? '');
  return redirect(to, {
    status: 303,
    headers: { 'Set-Cookie': cookie, 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' },
  });
}

/** Keeps a token for another quarter of an hour: somebody has done something with it, and is to come back. */
export const keepToken = (request: Request, link: Link, value: string): Promise<string> =>
  cookies[link].serialize(value, { maxAge: minutes * 60, secure: secure(request) });

/** The token of the link that was opened last, or null when that is too long ago. */
export async function hiddenToken(request: Request, link: Link): Promise<string | null> {
  return token.safeParse(await cookies[link].parse(request.headers.get('cookie'))).data ?? null;
}

/** Takes the token back, once it has served. */
export const forgetToken = (request: Request, link: Link): Promise<string> =>
  cookies[link].serialize('', { maxAge: 0, secure: secure(request) });
