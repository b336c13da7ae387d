import { changeHeldRole } from '../access/change-held-role.ts';
import { holdHolders } from '../access/hold-holders.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { oneByOne } from './one-by-one.ts';
import type { Mark, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';

/** Changes the grants of these rows to the role of the plan. One that was changed or ended since it was shown is left out. */
export async function carryOutRoleChanges(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  const roleId = plan.offers[0]?.roleId ?? '';
  const change = { site, roleId, note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  await holdHolders(
    uow,
    items.map(({ personId }) => personId),
  );
  return oneByOne(items, async ({ facts }) => {
    const { grantId = '', roleId: roleBefore = '' } = facts ?? {};
    const changed = await changeHeldRole(uow, { ...change, grantId });
    return { reason: 'changed', effects: { ended: [grantId], given: [changed.grantId], roleBefore } };
  });
}
