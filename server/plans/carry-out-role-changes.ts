import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { oneByOne } from './one-by-one.ts';
import type { Mark, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';

/** Stands in. */
export async function carryOutRoleChanges(
  _uow: UnitOfWork,
  _plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  return oneByOne(items, async () => {
    throw new Refusal('role_unknown');
  });
}
