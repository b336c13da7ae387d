import { z } from 'zod';
import { atSite, provenAtSite } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { administratorRoles } from '../rules.ts';
import { addRole } from './add-role.ts';
import { listRoles } from './list-roles.ts';
import { renameRole } from './rename-role.ts';
import { retireRole } from './retire-role.ts';

const site = z.uuid();
const name = line(100).min(1);
const one = z.strictObject({ site, roleId: z.uuid() });

/**
 * Roles of the portal with a name of the trust's own, part of the `administrators` router. Read at every site, changed at
 * the trust: elsewhere `not_permitted`, and `above_own_power` for a role that whoever asks could not give.
 */
export const roleProcedures = {
  /** The trust's own roles, with how many hold each. */
  roles: atSite('administrator:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read(listRoles)),

  /** Adds a role: a name, and which of the five it may do as much as, for good. Refuses `name_taken`. */
  addRole: provenAtSite('administrator:manage')
    .input(z.strictObject({ site, name, preset: z.enum(administratorRoles) }))
    .mutation(({ ctx, input }) => ctx.run((uow) => addRole(uow, { ...input, site: ctx.site }))),

  /** Renames a role. Refuses `role_unknown` and `name_taken`. */
  renameRole: provenAtSite('administrator:manage')
    .input(one.extend({ name }))
    .mutation(({ ctx, input }) => ctx.run((uow) => renameRole(uow, { ...input, site: ctx.site }))),

  /** Gives a role no longer. Refuses `role_unknown`, and `role_in_use` while somebody holds it or is invited to it. */
  retireRole: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireRole(uow, { ...input, site: ctx.site, retired: true })),
    ),

  /** Gives a role again. Refuses `role_unknown`. */
  restoreRole: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) =>
      ctx.run((uow) => retireRole(uow, { ...input, site: ctx.site, retired: false })),
    ),
};
