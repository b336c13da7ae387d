import { z } from 'zod';
import { atSite, router } from '../../trpc/init.ts';
import { carryOverAccount } from './carry-over-account.ts';
import { carryOversOf } from './carry-overs-of.ts';
import { dismissCarryOver } from './dismiss-carry-over.ts';
import { undoCarryOver } from './undo-carry-over.ts';

const one = z.strictObject({ site: z.uuid(), carryOverId: z.uuid() });

/**
 * Accounts that a newer record of the same adult may take over: proposed after an import, with grounds and a score from 70 to
 * 100, and done by a person alone: never by whoever signs in with either record (`self_change`). Instants are ISO 8601 strings in UTC.
 */
export const carryOverRouter = router({
  /** The proposals that concern a contact, as old or as new record. Those of other schools are not found. */
  of: atSite('contact:read')
    .input(z.strictObject({ site: z.uuid(), contactId: z.uuid() }))
    .query(({ ctx, input: { contactId } }) =>
      ctx.read((reading) => carryOversOf(reading, ctx.site, contactId)),
    ),

  /**
   * Moves the account to the new record. Refuses `already_decided`, `contact_blocked`, `not_eligible` when the new record
   * may not have what the old one had, and at a school `managed_elsewhere` when another school is concerned.
   */
  carry: atSite('contact:revoke')
    .input(one)
    .mutation(({ ctx, input: { carryOverId } }) =>
      ctx.run(async (uow) => {
        const { schools } = await carryOverAccount(uow, ctx.site, carryOverId);
        return { schools: schools.length };
      }),
    ),

  /** Says that they are two adults. Refuses `already_decided`. */
  dismiss: atSite('contact:revoke')
    .input(one)
    .mutation(({ ctx, input: { carryOverId } }) =>
      ctx.run((uow) => dismissCarryOver(uow, ctx.site, carryOverId)),
    ),

  /** Gives the account back to the old record. Refuses `already_decided`, `contact_blocked`, and `restore_too_late` after the trust's days. */
  undo: atSite('contact:revoke')
    .input(one)
    .mutation(({ ctx, input: { carryOverId } }) =>
      ctx.run((uow) => undoCarryOver(uow, ctx.site, carryOverId)),
    ),
});
