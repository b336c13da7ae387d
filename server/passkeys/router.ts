import { z } from 'zod';
import type { Visitor } from '../accounts/visitor.ts';
import { open, provenSelf, router, signedIn, type Context } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { addPasskey } from './add-passkey.ts';
import { beginAdding } from './begin-adding.ts';
import { beginUse } from './begin-use.ts';
import { listPasskeys, removePasskey, renamePasskey } from './change-passkeys.ts';
import { madePasskey, usedPasskey } from './response-shapes.ts';
import { longestPasskeyName } from './rules.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

const visitor = ({ request, requestId }: Context): Visitor => ({ ...request, requestId });
const name = line(longestPasskeyName).min(1);
const passkeyId = z.uuid();

/** Passkeys: signing in with one, and one's own. Instants are ISO 8601 strings in UTC. */
export const passkeysRouter = router({
  /** What the browser asks a passkey to sign in. Sets a cookie without which nobody can answer, for five minutes. */
  beginSignIn: open.mutation(async ({ ctx }) => {
    const { options, cookie } = await ctx.run((uow) => beginUse(uow, null));
    ctx.setCookies.append('set-cookie', cookie);
    return options;
  }),

  /** Signs in by what the passkey answered. Refuses `step_expired`, `passkey_refused` whatever was wrong. */
  signIn: open.input(z.strictObject({ used: usedPasskey })).mutation(async ({ ctx, input }) => {
    const { cookies, ...entered } = await signInWithPasskey(ctx.services, ctx.auth, visitor(ctx), input.used);
    for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
    return entered;
  }),

  /** As `beginSignIn`, to prove once more who is signed in: see `accounts.prove`. Refuses `factor_unknown` without one. */
  beginProof: signedIn.input(z.strictObject({})).mutation(async ({ ctx }) => {
    const { options, cookie } = await ctx.run((uow) => beginUse(uow, ctx.person));
    ctx.setCookies.append('set-cookie', cookie);
    return options;
  }),

  /** One's own passkeys, the newest first. */
  mine: signedIn.query(({ ctx }) => ctx.read((reading) => listPasskeys(reading, ctx.person))),

  /** What the browser makes a new passkey with. Sets a cookie as `beginSignIn` does. */
  beginAdding: provenSelf.mutation(async ({ ctx }) => {
    const { options, cookie } = await ctx.run((uow) => beginAdding(uow, ctx.person));
    ctx.setCookies.append('set-cookie', cookie);
    return options;
  }),

  /** Adds it; all other sessions end. Refuses `step_expired`, `passkey_refused`. */
  add: provenSelf.input(z.strictObject({ name, made: madePasskey })).mutation(({ ctx, input }) =>
    addPasskey(ctx.services, ctx.actorIn(null), {
      person: ctx.person,
      headers: ctx.request.headers,
      ...input,
    }),
  ),

  /** Calls it something else. Refuses `factor_unknown`. */
  rename: signedIn.input(z.strictObject({ passkeyId, name })).mutation(async ({ ctx, input }) => {
    await ctx.run((uow) => renamePasskey(uow, { person: ctx.person, ...input }));
    return {};
  }),

  /** Removes it; all other sessions end. Refuses `factor_unknown`, and `factor_required` for the last one that is required. */
  remove: provenSelf
    .input(z.strictObject({ passkeyId }))
    .mutation(({ ctx, input }) => ctx.run((uow) => removePasskey(uow, { person: ctx.person, ...input }))),
});
