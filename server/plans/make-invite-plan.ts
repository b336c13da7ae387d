import { findRole } from '../access/find-role.ts';
import type { Site } from '../administrators/rules.ts';
import { selectedIds } from '../invitations/preview-invitations.ts';
import type { StaffSelection } from '../invitations/staff-filter.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Plan } from './plan.ts';

/** Who is to be invited to which role, and by whom. */
export interface MakeInvitePlan {
  readonly site: Site;
  readonly who: StaffSelection;
  readonly roleId: string;
  readonly by: string;
}

/**
 * Freezes a selection as a plan and asks for it to be carried out. The rows are written here and now; the
 * invitations follow in chunks. Refuses `nobody_selected` and `role_unknown`.
 */
export async function makeInvitePlan(
  uow: UnitOfWork,
  { site, who, roleId, by }: MakeInvitePlan,
): Promise<{ planId: string; total: number }> {
  const { em, now, actor, audit } = uow;
  const role = await findRole(uow, site, roleId);
  const ids = await selectedIds(uow, site, who);
  if (ids.length === 0) throw new Refusal('nobody_selected');
  const planId = crypto.randomUUID();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'invite',
    state: 'approved',
    productRoleId: role.roleId,
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: ids.length,
  });
  await uow.sql(
    `insert into plan_item (plan_id, position, trust_id, person_id)
     select $1, place, $2, id from unnest($3::uuid[]) with ordinality as chosen(id, place)`,
    [planId, site.trustId, ids],
  );
  audit('plan.made', { kind: 'plan', id: planId }, { kind: 'invite', roleId, total: ids.length });
  await uow.enqueue('run-plan', { trustId: site.trustId, planId });
  return { planId, total: ids.length };
}
