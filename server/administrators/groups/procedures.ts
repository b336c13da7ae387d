import { z } from 'zod';
import { atSite, provenAtSite } from '../../trpc/init.ts';
import { line } from '../../trust/text.ts';
import { addGroup } from './add-group.ts';
import { changeGroup } from './change-group.ts';
import { endGroup } from './end-group.ts';
import { listGroups } from './list-groups.ts';

const site = z.uuid();
const one = z.strictObject({ site, groupId: z.uuid() });
const group = { name: line(100).min(1), schoolIds: z.array(z.uuid()).min(1).max(2000) };

/**
 * Groups of schools, part of the `administrators` router: site access to several schools under one name. Changed at the
 * trust alone: elsewhere `not_permitted`.
 */
export const groupProcedures = {
  /** The groups with their schools, and how many administrators have each; at a school those that it is in. */
  groups: atSite('administrator:read')
    .input(z.strictObject({ site }))
    .query(({ ctx }) => ctx.read((reading) => listGroups(reading, ctx.site.schoolId))),

  /** Adds a group. Refuses `name_taken`, and `not_found` for a school that is not there. */
  addGroup: provenAtSite('administrator:manage')
    .input(z.strictObject({ site, ...group }))
    .mutation(({ ctx, input }) => ctx.run((uow) => addGroup(uow, { ...input, site: ctx.site }))),

  /**
   * Another name, or other schools; `changed` administrators reach others from now on. Refuses as `addGroup` does, and
   * `above_own_power` where whoever asks may not change somebody who has it.
   */
  changeGroup: provenAtSite('administrator:manage')
    .input(one.extend(group))
    .mutation(({ ctx, input }) => ctx.run((uow) => changeGroup(uow, { ...input, site: ctx.site }))),

  /** Ends a group. Refuses `not_found`, and `role_in_use` while somebody has it or is invited to it. */
  endGroup: provenAtSite('administrator:manage')
    .input(one)
    .mutation(({ ctx, input }) => ctx.run((uow) => endGroup(uow, { ...input, site: ctx.site }))),
};
