import { changeHeldRole } from '../../access/change-held-role.ts';
import { giveAgain } from '../../access/give-again.ts';
import { holdHolders } from '../../access/hold-holders.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Mark, PlanItem } from '../plan-item.ts';
import type { Plan } from '../plan.ts';
import { siteOfPlan } from '../site-of-plan.ts';

/** Gives people the role again that they had before it was changed. Who has another one by now keeps that. */
export async function takeBackRoleChanges(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const how = { site: siteOfPlan(plan), note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  await holdAll(uow, items);
  return oneByOne(items, async ({ facts }) => {
    const { given = [], roleBefore: roleId = '' } = facts?.effects ?? {};
    const { grantId } = await changeHeldRole(uow, { ...how, roleId, grantId: given[0] ?? '' });
    return { reason: 'changed_back', effects: { ended: given, given: [grantId] } };
  });
}

/** Gives people again what a removal or a revoke took from them, as far as nothing has changed since. */
export async function giveBackRoles(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const how = { site: siteOfPlan(plan), tell: plan.tell, planId: plan.id };
  await holdAll(uow, items);
  return oneByOne(items, async ({ personId, facts }) => {
    const grantIds = facts?.effects?.ended ?? [];
    const { missing } = await giveAgain(uow, { ...how, personId, grantIds });
    return { reason: missing > 0 ? 'given_back_partly' : 'given_back', effects: {} };
  });
}

const holdAll = (uow: UnitOfWork, items: readonly PlanItem[]) =>
  holdHolders(
    uow,
    items.map(({ personId }) => personId),
  );
