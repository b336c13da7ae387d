import { z } from 'zod';
import { provenSelf, router, signedIn } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { beginTotp, totpSetUp } from './begin-totp.ts';
import { newBackupCodes, removeTotp } from './change-factors.ts';
import { confirmTotp } from './confirm-totp.ts';
import { forgetDevice } from './forget-device.ts';
import { myFactors } from './my-factors.ts';
import { proveFactor } from './prove-factor.ts';

const code = line(40).min(1);

/** The second factor of one's own sign-in, and the devices that are known. Instants are ISO 8601 strings in UTC. */
export const factorsRouter = router({
  /** What there is: by what the second step can be answered, how many backup codes are left, and the devices. */
  mine: signedIn.query(({ ctx }) => ctx.read((reading) => myFactors(reading, ctx.person))),

  /** Proves the second factor in this session, which was opened without. Refuses `factor_wrong`, `throttled`. */
  prove: signedIn.input(z.strictObject({ code })).mutation(async ({ ctx, input }) => {
    const { services, person, request, requestId } = ctx;
    const proof = { actor: ctx.actorIn(null), person, code: input.code };
    await proveFactor(services, { ...request, requestId }, proof);
    return {};
  }),

  /** Begins to set an authenticator app up. It counts once it was confirmed, within half an hour. */
  beginTotp: provenSelf.mutation(async ({ ctx }) => {
    await ctx.run((uow) => beginTotp(uow, ctx.person));
    return {};
  }),

  /** What an authenticator app is given that is being set up in this session: secret (base32) and otpauth: address. */
  totpSetUp: provenSelf.query(({ ctx }) => ctx.read((reading) => totpSetUp(reading, ctx.person))),

  /** Confirms it by its first code. The backup codes are shown this once. Refuses `factor_unknown`, `factor_wrong`. */
  confirmTotp: provenSelf
    .input(z.strictObject({ code }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => confirmTotp(uow, { person: ctx.person, typed: input.code })),
    ),

  /** Ten new backup codes, shown this once; the older ones are dead. Refuses `factor_unknown`. */
  newBackupCodes: provenSelf
    .input(z.strictObject({}))
    .mutation(({ ctx }) => ctx.run((uow) => newBackupCodes(uow, ctx.person))),

  /** Removes the authenticator app and the backup codes. Refuses `factor_unknown`, `factor_required`. */
  removeTotp: provenSelf.input(z.strictObject({})).mutation(async ({ ctx }) => {
    await ctx.run((uow) => removeTotp(uow, ctx.person));
    return {};
  }),

  /** Makes a device unknown, and signs it out. Refuses `not_found`. */
  forgetDevice: signedIn.input(z.strictObject({ deviceId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await ctx.run((uow) => forgetDevice(uow, { person: ctx.person, deviceId: input.deviceId }));
    return {};
  }),
});
