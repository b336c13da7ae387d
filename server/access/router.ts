import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { catalogueProcedures } from './catalogue/router.ts';
import { listProducts } from './list-products.ts';
import { removeRole } from './remove-role.ts';
import { revokeAccess } from './revoke-access.ts';

/** Products and who holds what in them. Each procedure acts at one site: the id of a trust or of a school. */
export const accessRouter = router({
  ...catalogueProcedures,

  /** The products that can be given at the site, with their roles. */
  products: atSite('staff:read')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listProducts(reading, ctx.site))),

  /** Ends one role. Refuses `not_found` away from the site that manages it, `self_change` for one's own. */
  removeRole: atSite('grant:end')
    .input(z.strictObject({ site: z.uuid(), grantId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => removeRole(uow, { site: ctx.site, grantId: input.grantId })),
    ),

  /** Ends everything that a person has at the site. Refuses `not_registered` when there is nothing to end. */
  revoke: atSite('grant:end')
    .input(z.strictObject({ site: z.uuid(), personId: z.uuid() }))
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => revokeAccess(uow, { site: ctx.site, personId: input.personId })),
    ),
});
