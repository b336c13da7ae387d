import { z } from 'zod';
import { line } from '../../trust/text.ts';
import { atSite } from '../../trpc/init.ts';
import { contactSelection } from '../contact-filter.ts';
import { childrenOf } from '../children/children-of.ts';
import { setChildAccess } from '../children/set-child-access.ts';
import { makeContactPlan } from './make-contact-plan.ts';
import { bulkDeeds, previewContacts } from './preview-contacts.ts';
import { restoreContact } from './restore-contact.ts';
import { revokeContact } from './revoke-contact.ts';

const one = { site: z.uuid(), contactId: z.uuid(), schoolId: z.uuid() };
const bulk = { site: z.uuid(), who: contactSelection, deed: z.enum(bulkDeeds) };
const note = line(500).nullable().default(null);

/** What the office ends and gives back. At the trust, each is about the school that it names. */
export const revokeProcedures = {
  /**
   * Revokes a contact's access at one school, with every session. Refuses `still_eligible`, `contact_blocked`, `already_decided`,
   * `not_registered`, `self_change` and `not_found`. `tell` left out: as the trust has it.
   */
  revoke: atSite('contact:revoke')
    .input(z.strictObject({ ...one, note, tell: z.boolean().optional() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => revokeContact(uow, { ...input, site: ctx.site }))),

  /** Gives it back, with the same account and password. Refuses `restore_too_late`, `contact_blocked`, `already_decided` and `not_found`. */
  restore: atSite('contact:revoke')
    .input(z.strictObject(one))
    .mutation(({ ctx, input }) => ctx.run((uow) => restoreContact(uow, { ...input, site: ctx.site }))),

  /** What a bulk revoke or restore of contacts would come to, how many of how many, and why. Changes nothing. */
  previewBulk: atSite('contact:revoke')
    .input(z.strictObject(bulk))
    .query(({ ctx, input }) => ctx.read((reading) => previewContacts(reading, ctx.site, input))),

  /**
   * Revokes or restores in bulk: frozen as a plan here, carried out by the worker, or (`waits`) once a second administrator
   * has approved it. Refuses `nobody_selected`, `number_wrong`, `prove_again`, `too_large`.
   */
  makeBulk: atSite('contact:revoke')
    .input(
      z.strictObject({
        ...bulk,
        note,
        tell: z.boolean().optional(),
        /** The number of rows, where it has to be typed in. */
        typed: z.number().int().nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.run((uow) =>
        makeContactPlan(uow, {
          ...input,
          note: input.note || null,
          site: ctx.site,
          by: ctx.person.accountId,
          isProven: ctx.person.isProven,
        }),
      ),
    ),

  /** The children of a contact at a site, and whether each was taken away by the office. Refuses `not_found`. */
  children: atSite('contact:read')
    .input(z.strictObject({ site: z.uuid(), contactId: z.uuid() }))
    .query(({ ctx, input }) => ctx.read((reading) => childrenOf(reading, ctx.site, input.contactId))),

  /** Takes one child away from one contact (`access` false), gives it back (true), or leaves it to the roster (null). Refuses as {@link setChildAccess}. */
  setChildAccess: atSite('contact:revoke')
    .input(
      z.strictObject({
        site: z.uuid(),
        contactId: z.uuid(),
        studentId: z.uuid(),
        access: z.boolean().nullable(),
        note,
      }),
    )
    .mutation(({ ctx, input }) => ctx.run((uow) => setChildAccess(uow, { ...input, site: ctx.site }))),
};
