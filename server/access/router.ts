import { z } from 'zod';
import { line } from '../trust/text.ts';
import { atSite, requireProven, router } from '../trpc/init.ts';
import { changeHeldRole } from './change-held-role.ts';
import { catalogueProcedures } from './catalogue/router.ts';
import { changeEnd } from './change-end.ts';
import { leaverProcedures } from './leavers/router.ts';
import { listProducts } from './list-products.ts';
import { removeRole } from './remove-role.ts';
import { removeRoles } from './remove-roles.ts';
import { revokeAccess } from './revoke-access.ts';
import { reaches } from './rules.ts';

/** How access ends: why, in words, and whether the person is told by mail (left out, as the trust has it). */
const ending = z.strictObject({
  site: z.uuid(),
  note: line(500).nullable().optional(),
  tell: z.boolean().optional(),
});

/** Products and who holds what in them. Each procedure acts at one site: the id of a trust or of a school. */
export const accessRouter = router({
  ...catalogueProcedures,
  ...leaverProcedures,

  /** The products that can be given at the site, with their roles, and whether whoever asks may give each. */
  products: atSite('staff:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listProducts(reading, ctx.site))),

  /**
   * Changes a role that somebody holds to another one of the same product, at the same place and until the same day. Refuses
   * `managed_elsewhere` away from the site that manages it, `above_own_power` for either role, `self_change` for one's own.
   */
  changeHeldRole: atSite('grant:end')
    .input(ending.extend({ grantId: z.uuid(), roleId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeHeldRole(uow, { ...input, site: ctx.site }))),

  /** Ends one role. Refuses `managed_elsewhere` away from the site that manages it, `self_change` for one's own. */
  removeRole: atSite('grant:end')
    .input(ending.extend({ grantId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.run((uow) => removeRole(uow, { ...input, site: ctx.site }))),

  /** Ends several roles of one person, all of them or none. Refuses as `removeRole` does. */
  removeRoles: atSite('grant:end')
    .input(ending.extend({ personId: z.uuid(), grantIds: z.array(z.uuid()).min(1).max(200) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => removeRoles(uow, { ...input, site: ctx.site }))),

  /**
   * Ends everything that the site manages of a person's access; at the trust also what schools manage, unless
   * `reach` is `trust`. Refuses `not_registered` when there is nothing to end, and `prove_again` when everything at
   * the trust is to end and whoever asks has not proven for a while who they are.
   */
  revoke: atSite('grant:end')
    .input(ending.extend({ personId: z.uuid(), reach: z.enum(reaches).default('everything') }))
    .mutation(({ ctx, input }) => {
      if (ctx.site.schoolId === null && input.reach === 'everything') requireProven(ctx.person);
      return ctx.run((uow) => revokeAccess(uow, { ...input, site: ctx.site }));
    }),

  /** Changes the first instant without a role (null: it goes on). Refuses `ends_in_past`, and whatever granting it would. */
  changeEnd: atSite('grant:end')
    .input(z.strictObject({ site: z.uuid(), grantId: z.uuid(), endsAt: z.iso.datetime().nullable() }))
    .mutation(({ ctx, input: { grantId, endsAt } }) =>
      ctx.run((uow) =>
        changeEnd(uow, { site: ctx.site, grantId, endsAt: endsAt === null ? null : new Date(endsAt) }),
      ),
    ),
});
