import { z } from 'zod';
import { usedPasskey } from '../passkeys/response-shapes.ts';
import { resetStepOfStaff } from '../factors/reset-second-step.ts';
import { atSite, byLink, open, provenAtSite, router, signedIn, type Context } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { answerFactor, factorStep } from './answer-factor.ts';
import { judgePassword } from './judge-password.ts';
import { proofWays } from './proof-ways.ts';
import { prove } from './prove.ts';
import { requestReset } from './request-reset.ts';
import { resetFor } from './reset-for.ts';
import { resetLanding } from './reset-landing.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import type { Visitor } from './visitor.ts';

const visitor = ({ request, requestId }: Context): Visitor => ({ ...request, requestId });

/** Anything somebody may type into a password field; the rule says how long it may be. */
const password = z.string().min(1).max(4096);
const email = line(320);
const token = z.string().min(1).max(200);

const proof = z.union([
  z.strictObject({ password }),
  z.strictObject({ code: line(40).min(1) }),
  z.strictObject({ passkey: usedPasskey }),
]);

const keep = ({ setCookies }: Context, cookies: readonly string[]) => {
  for (const cookie of cookies) setCookies.append('set-cookie', cookie);
};

/** Signing in and out, and choosing a new password. Open to anyone; nothing here tells who has an account. */
export const accountsRouter = router({
  /** Sets the session's cookie, or that of the second step. Refuses `wrong_password`, whatever was wrong. */
  signIn: open.input(z.strictObject({ email, password })).mutation(async ({ ctx, input }) => {
    const { cookies, ...entered } = await signIn(ctx.services, ctx.auth, visitor(ctx), input);
    keep(ctx, cookies);
    return entered;
  }),

  /** What is asked of whoever's password was right, in this browser: by what they may answer; null: nothing is. */
  factorStep: open.query(({ ctx }) => factorStep(ctx.services, visitor(ctx))),

  /**
   * Answers the second step by a code of the authenticator app or a backup code, and sets the session's cookie; with
   * `remember`, this device is not asked for 30 days. Refuses `step_expired`, `factor_wrong`, `code_tries`, `throttled`.
   */
  answerFactor: open
    .input(z.strictObject({ code: line(40).min(1), remember: z.boolean().default(false) }))
    .mutation(async ({ ctx, input }) => {
      const { cookies, ...entered } = await answerFactor(ctx.services, ctx.auth, visitor(ctx), input);
      keep(ctx, cookies);
      return entered;
    }),

  /** Ends this session, or all of the account's, and then takes the cookie back. */
  signOut: open.input(z.strictObject({ everywhere: z.boolean() })).mutation(async ({ ctx, input }) => {
    const { person } = ctx;
    if (person !== null) await ctx.run((uow) => signOut(uow, { person, everywhere: input.everywhere }));
    const { headers } = await ctx.auth.api.forgetSession({ returnHeaders: true });
    keep(ctx, headers.getSetCookie());
    return {};
  }),

  /**
   * Proves once more who is signed in, for what cannot be taken back: it counts for a quarter of an hour, in this session.
   * By the password, by a code of the second factor, or by what a passkey answered to `passkeys.beginProof`. Refuses
   * `wrong_current_password`, `factor_wrong`, `passkey_refused`, `throttled` after ten wrong answers.
   */
  prove: signedIn.input(proof).mutation(async ({ ctx, input }) => {
    const { person, request: browser } = ctx;
    await prove(ctx.services, ctx.actorIn(null), { person, browser, proof: input });
    return {};
  }),

  /** By what whoever is signed in can prove it. */
  proofWays: signedIn.query(({ ctx }) => ctx.read((reading) => proofWays(reading, ctx.person))),

  /** Mails a link that works for an hour, to whoever may have one. Always the same answer. */
  requestReset: open.input(z.strictObject({ email })).mutation(async ({ ctx, input }) => {
    await requestReset(ctx.services, visitor(ctx), input.email);
    return {};
  }),

  /**
   * Mails a registered member of staff the same link, at somebody else's desk. Refuses `not_found`, `not_registered`,
   * `self_change`, `above_own_power` for an administrator who is not below oneself, and `too_often`.
   */
  resetFor: atSite('account:reset')
    .input(z.strictObject({ site: z.uuid(), personId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => resetFor(uow, { ...input, site: ctx.site }))),

  /**
   * Takes the second step away from a registered member of staff who has lost it; they are signed out and told. Refuses
   * `prove_again`, `not_found`, `not_registered`, `self_change`, `above_own_power`, `factor_unknown`.
   */
  resetSecondStepFor: provenAtSite('account:reset')
    .input(z.strictObject({ site: z.uuid(), personId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => resetStepOfStaff(uow, { ...input, site: ctx.site }))),

  /** What a reset link is worth. Changes nothing; a mutation so that the token never travels in a URL. */
  resetLanding: byLink
    .input(z.strictObject({ token }))
    .mutation(({ ctx, input }) => ctx.read((reading) => resetLanding(reading, input.token))),

  /** Sets the password and ends all sessions. Refuses `reset_expired`, `reset_used`, `link_unknown`, `password_weak`. */
  resetPassword: byLink.input(z.strictObject({ token, password })).mutation(async ({ ctx, input }) => {
    await resetPassword(ctx.services, visitor(ctx), input);
    return {};
  }),

  /** What is to be said about a password while it is chosen. A mutation: passwords never travel in a URL. */
  judgePassword: open
    .input(z.strictObject({ password, email: email.optional(), name: line(200).optional() }))
    .mutation(({ input: { password: chosen, ...context } }) => judgePassword(chosen, context)),
});
