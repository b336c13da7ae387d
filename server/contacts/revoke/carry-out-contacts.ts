import { oneByOne } from '../../plans/one-by-one.ts';
import type { Mark, PlanItem } from '../../plans/plan-item.ts';
import type { Plan } from '../../plans/plan.ts';
import { siteOfPlan } from '../../plans/site-of-plan.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdContacts } from '../hold-standing.ts';
import { restoreContact } from './restore-contact.ts';
import { revokeContact } from './revoke-contact.ts';

/**
 * Revokes the access of these contacts, each at a school. Whoever has a student again, is blocked, was revoked by hand or
 * erased since they were shown is left out, and whoever would lose it for another reason than was shown.
 */
export async function carryOutContactRevocations(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  await holdAll(uow, items);
  const how = { site: siteOfPlan(plan), note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  return oneByOne(items, async ({ personId, schoolId, facts }) => {
    const shown = facts?.reasons ?? [];
    await revokeContact(uow, { ...how, contactId: personId, schoolId: schoolId ?? '', shown });
    return { reason: 'revoked', effects: {} };
  });
}

/** Gives these contacts their access back, each at a school. Whoever is blocked, or restored by hand, is left out. */
export async function carryOutContactRestores(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  await holdAll(uow, items);
  const site = siteOfPlan(plan);
  return oneByOne(items, async ({ personId, schoolId }) => {
    const contact = { contactId: personId, schoolId: schoolId ?? '' };
    const { reasons } = await restoreContact(uow, { site, ...contact, planId: plan.id });
    return { reason: 'restored', effects: { reasons } };
  });
}

const holdAll = (uow: UnitOfWork, items: readonly PlanItem[]): Promise<void> =>
  holdContacts(
    uow,
    items.map(({ personId }) => personId),
  );
