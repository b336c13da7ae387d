import { z } from 'zod';
import { resetStepOfAdministrator } from '../factors/reset-second-step.ts';
import { atSite, provenAtSite, router } from '../trpc/init.ts';
import { line } from '../trust/text.ts';
import { appointmentInput } from './appointment-input.ts';
import { administratorStatuses } from './change-rules.ts';
import { editAdministrator } from './edit-administrator.ts';
import { findAdministrator } from './find-administrator.ts';
import { findFormer } from './find-former.ts';
import { groupProcedures } from './groups/procedures.ts';
import { invitationProcedures } from './invitations/procedures.ts';
import { listAdministrators } from './list-administrators.ts';
import { possibleAppointments } from './possible-appointments.ts';
import { revokeAdministrator } from './revoke-administrator.ts';
import { roleProcedures } from './roles/procedures.ts';

const site = z.uuid();
const one = z.strictObject({ site, administratorId: z.uuid() });

/** Who administers the portal itself, and what they may do there. */
export const administratorsRouter = router({
  ...invitationProcedures,
  ...roleProcedures,
  ...groupProcedures,

  /**
   * Who manages a site, active or invited, by name: one page of those whose name or address has `q` in it and who have
   * this status, and how many there are of each. `after` is the `next` of the page before.
   */
  list: atSite('administrator:read')
    .input(
      z.strictObject({
        site,
        q: line(100).optional(),
        status: z.enum(administratorStatuses).optional(),
        after: z.string().max(2000).optional(),
      }),
    )
    .query(({ ctx, input: { q, status, after } }) =>
      ctx.read((reading) => listAdministrators(reading, { site: ctx.site, q, status, after })),
    ),

  /** One of them, by the id of the administrator or of the invitation. Refuses `not_found`. */
  get: atSite('administrator:read')
    .input(z.strictObject({ site, id: z.uuid() }))
    .query(({ ctx, input: { id } }) => ctx.read((reading) => findAdministrator(reading, ctx.site, id))),

  /** One who was an administrator once: since when, until when, who ended it and why. Refuses `not_found`. */
  former: atSite('administrator:read')
    .input(z.strictObject({ site, id: z.uuid() }))
    .query(({ ctx, input: { id } }) => ctx.read((reading) => findFormer(reading, ctx.site, id))),

  /** What whoever asks may appoint others to: roles, and all sites or which schools and groups of them. */
  possible: atSite('administrator:manage')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => possibleAppointments(reading, ctx.person.administrations))),

  /**
   * Changes the role and sites of an active administrator, at once and without a mail; `signedOut` when they may do less
   * than before, `waits` when they are to be an Account Owner, which a second administrator approves. Refuses
   * `prove_again`, `not_found`, `self_change`, `above_own_power`, `not_permitted`, `last_owner`, `role_unknown` and
   * `role_retired`.
   */
  edit: provenAtSite('administrator:manage')
    .input(one.extend(appointmentInput))
    .mutation(({ ctx, input }) => ctx.run((uow) => editAdministrator(uow, { ...input, site: ctx.site }))),

  /**
   * Takes the second step away from somebody who has lost it; they are signed out and told. Refuses as `edit` does, and
   * `factor_unknown` when they have none.
   */
  resetSecondStep: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => resetStepOfAdministrator(uow, { ...input, site: ctx.site })),
    ),

  /** Ends what somebody administers, with their sessions. `note` says why; they are not told it. Refuses as `edit` does. */
  revoke: provenAtSite('administrator:manage')
    .input(one.extend({ note: line(500).optional() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => revokeAdministrator(uow, { ...input, site: ctx.site }))),
});
