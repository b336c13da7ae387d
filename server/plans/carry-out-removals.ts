import { holdHolders } from '../access/hold-holders.ts';
import { removeRole } from '../access/remove-role.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { oneByOne } from './one-by-one.ts';
import type { Mark, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';

/** Ends the grants of these rows. One that was changed or ended since it was shown is another grant: it is left out. */
export async function carryOutRemovals(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  const ending = { note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  await holdHolders(
    uow,
    items.map(({ personId }) => personId),
  );
  return oneByOne(items, async ({ facts }) => {
    const grantId = facts?.grantId ?? '';
    await removeRole(uow, { site, grantId, ...ending });
    return { reason: 'removed', effects: { ended: [grantId] } };
  });
}
