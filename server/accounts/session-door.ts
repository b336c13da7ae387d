import type { BetterAuthPlugin } from 'better-auth/types';
import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { newSessionToken } from './session-token.ts';

const session = z.strictObject({
  accountId: z.uuid(),
  now: z.date(),
  expiresAt: z.date(),
  ip: z.string().nullable(),
});

/** Whether a cookie header names this cookie twice: then somebody planted one of the two, and neither counts. */
const isDoubled = (headers: Headers | undefined, name: string): boolean =>
  (headers?.get('cookie') ?? '').split(';').filter((each) => each.trim().startsWith(`${name}=`)).length > 1;

/**
 * What the portal asks of better-auth: to open a session, to read whose token a request brings, and to take
 * the cookie back. None of them can be reached over HTTP. The cookie has no age: it goes with the browser.
 */
export const sessionDoor = {
  id: 'session-door',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: session, requireHeaders: true },
      async (ctx) => {
        const { accountId, now, expiresAt, ip } = ctx.body;
        const { authCookies, internalAdapter, secret } = ctx.context;
        const row = {
          token: newSessionToken(),
          expiresAt,
          createdAt: now,
          updatedAt: now,
          ipAddress: ip ?? '',
        };
        const { id, token } = await internalAdapter.createSession(accountId, false, row, true);
        const { name, attributes } = authCookies.sessionToken;
        await ctx.setSignedCookie(name, token, secret, { ...attributes, maxAge: undefined });
        return { sessionId: id };
      },
    ),

    readSession: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { name } = ctx.context.authCookies.sessionToken;
      if (isDoubled(ctx.headers, name)) return null;
      return (await ctx.getSignedCookie(name, ctx.context.secret)) || null;
    }),

    forgetSession: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
      const { name, attributes } = ctx.context.authCookies.sessionToken;
      ctx.setCookie(name, '', { ...attributes, maxAge: 0 });
      return {};
    }),
  },
} satisfies BetterAuthPlugin;
