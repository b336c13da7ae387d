import { holdHolders } from '../access/hold-holders.ts';
import { revokeLeaver } from '../access/leavers/revoke-leaver.ts';
import { revokeAccess } from '../access/revoke-access.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { grantsToEnd } from './grants-to-end.ts';
import { oneByOne } from './one-by-one.ts';
import type { Mark, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';

/** Revokes the access of these people. Whoever was given something since it was shown is left out: nobody has seen that. */
export async function carryOutRevocations(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  const personIds = items.map(({ personId }) => personId);
  const ending = { note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  await holdHolders(uow, personIds);
  const everywhere = items.some(({ facts }) => facts?.reach === 'everything');
  const held = await grantsToEnd(uow, site, personIds, { everywhere });
  return oneByOne(items, async ({ personId, facts }) => {
    if (facts?.leaver) {
      const left = await revokeLeaver(uow, { site, personId, grantIds: facts.grantIds ?? [], ...ending });
      return { reason: 'revoked', effects: { ended: left.grantIds } };
    }
    const shown = new Set(facts?.grantIds);
    if (held.some((grant) => grant.personId === personId && !shown.has(grant.grantId)))
      throw new Refusal('illegal_transition');
    const reach = facts?.reach ?? 'everything';
    const { grantIds } = await revokeAccess(uow, { site, personId, reach, ...ending });
    return { reason: 'revoked', effects: { ended: grantIds } };
  });
}
