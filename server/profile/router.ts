import { z } from 'zod';
import { byLink, router, signedIn } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { changeName } from './change-name.ts';
import { changePassword } from './change-password.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { emailChangeLanding } from './email-change-landing.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { requestEmailChange } from './request-email-change.ts';

/** Anything somebody may type into a password field; the rule says how long a new one may be. */
const password = z.string().min(1).max(4096);
const token = z.string().min(1).max(200);

/** What everybody with an account may look at and change of their own sign-in, and of nobody else's. */
export const profileRouter = router({
  /** Where the account is signed in: device, network address, since when (ISO), last used (ISO, to five minutes). */
  sessions: signedIn.query(({ ctx }) => ctx.read((reading) => listSessions(reading, ctx.person))),

  /** Changes the display name; the roster's stays. */
  changeName: signedIn
    .input(z.strictObject({ name: line(200).min(1) }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => changeName(uow, { accountId: ctx.person.accountId, name: input.name })),
    ),

  /**
   * Mails a link that works for an hour to the new address. The same answer for an address that is taken. Refuses
   * `wrong_current_password`, `address_unreadable`, `address_same`, `too_often` after three within an hour.
   */
  requestEmailChange: signedIn
    .input(z.strictObject({ email: line(320), password }))
    .mutation(({ ctx, input }) =>
      requestEmailChange(ctx.services, ctx.actorIn(null), { accountId: ctx.person.accountId, ...input }),
    ),

  /** What such a link is worth. Changes nothing; a mutation so that the token never travels in a URL. */
  emailChangeLanding: byLink
    .input(z.strictObject({ token }))
    .mutation(({ ctx, input }) =>
      ctx.read((reading) =>
        emailChangeLanding(reading, { ...input, signedIn: ctx.person?.accountId ?? null }),
      ),
    ),

  /** Sets the address the link was mailed to, and ends all other sessions. Refuses with why it does not work. */
  confirmEmailChange: signedIn
    .input(z.strictObject({ token }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => confirmEmailChange(uow, { ...input, person: ctx.person })),
    ),

  /** Sets the password and ends all other sessions. Refuses `wrong_current_password`, `password_weak`. */
  changePassword: signedIn
    .input(z.strictObject({ current: password, chosen: password }))
    .mutation(({ ctx, input }) =>
      changePassword(ctx.services, ctx.actorIn(null), { person: ctx.person, ...input }),
    ),

  /** Signs one other device out. Refuses `session_own`, and `not_found` for a session of somebody else. */
  endSession: signedIn.input(z.strictObject({ sessionId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await ctx.run((uow) => endSession(uow, { person: ctx.person, ended: input.sessionId }));
    return {};
  }),

  /** Signs every other device out; says how many there were. */
  endOtherSessions: signedIn.mutation(({ ctx }) => ctx.run((uow) => endOtherSessions(uow, ctx.person))),
});
