import { findRoles } from '../access/find-roles.ts';
import { requireGrants } from '../access/granter.ts';
import { endObstacle } from '../access/rules.ts';
import { selectedIds } from '../invitations/selected-ids.ts';
import type { SendInvitations } from '../invitations/send-invitations.ts';
import type { StaffSelection } from '../invitations/staff-filter.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { describeItems } from './describe-items.ts';
import { Plan } from './plan.ts';
import { newId } from '../new-id.ts';

/** Who is to be invited to which roles, and by whom. */
export interface MakeInvitePlan extends Omit<SendInvitations, 'personIds' | 'planId'> {
  readonly who: StaffSelection;
  readonly by: string;
}

/**
 * Freezes a selection as a plan and asks for it to be carried out. The rows are written here and now; the
 * invitations follow in chunks. Refuses `nobody_selected` and `role_unknown`.
 */
export async function makeInvitePlan(
  uow: UnitOfWork,
  { site, who, offers, endsAt = null, note = null, by }: MakeInvitePlan,
): Promise<{ planId: string; total: number }> {
  const { em, now, actor, audit } = uow;
  const obstacle = endObstacle(endsAt, now);
  if (obstacle !== null) throw new Refusal(obstacle);
  const roles = await findRoles(uow, site, offers);
  await requireGrants(uow, site.trustId, roles);
  const ids = await selectedIds(uow, site, who);
  if (ids.length === 0) throw new Refusal('nobody_selected');
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'invite',
    state: 'approved',
    offers: roles.map(({ roleId, schoolId }) => ({ roleId, schoolId })),
    endsAt,
    note,
    tell: true,
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
  await describeItems(uow, { planId, kind: 'invite' });
  audit(
    'plan.made',
    { kind: 'plan', id: planId },
    { kind: 'invite', offers, total: ids.length },
    { schoolId: site.schoolId },
  );
  await uow.enqueue('run-plan', { trustId: site.trustId, planId });
  return { planId, total: ids.length };
}
