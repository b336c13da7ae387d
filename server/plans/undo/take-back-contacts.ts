import { holdContacts } from '../../contacts/hold-standing.ts';
import { restoreContact } from '../../contacts/revoke/restore-contact.ts';
import { revokeContact } from '../../contacts/revoke/revoke-contact.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Mark, PlanItem } from '../plan-item.ts';
import type { Plan } from '../plan.ts';
import { siteOfPlan } from '../site-of-plan.ts';

/** Restores contacts whom a plan revoked. Who was restored by hand since, also to be revoked again, is left as they are. */
export async function takeBackContactRevocations(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  await holdAll(uow, items);
  const ours = await revokedBy(uow, plan.undoesPlanId ?? null, items);
  return oneByOne(items, async ({ personId, schoolId }) => {
    const contact = { contactId: personId, schoolId: schoolId ?? '' };
    if (!ours.has(keyOf(contact))) throw new Refusal('already_decided');
    await restoreContact(uow, { site: siteOfPlan(plan), ...contact, planId: plan.id });
    return { reason: 'restored', effects: {} };
  });
}

/** Revokes contacts again whom a plan restored, while the reason is still the same. */
export async function takeBackContactRestores(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  await holdAll(uow, items);
  const how = { site: siteOfPlan(plan), note: plan.note ?? null, tell: plan.tell, planId: plan.id };
  return oneByOne(items, async ({ personId, schoolId, facts }) => {
    const shown = facts?.effects?.reasons ?? [];
    await revokeContact(uow, { ...how, contactId: personId, schoolId: schoolId ?? '', shown });
    return { reason: 'revoked', effects: {} };
  });
}

const keyOf = (contact: { contactId: string; schoolId: string }) =>
  `${contact.contactId} ${contact.schoolId}`;

/** Which of these contacts are still revoked by that plan. They are held. */
async function revokedBy({ sql }: UnitOfWork, planId: string | null, items: readonly PlanItem[]) {
  const rows = await sql<{ contactId: string; schoolId: string }>(
    `select contact_id as "contactId", school_id as "schoolId" from contact_standing
     where trust_id = app_trust() and contact_id = any ($1) and revoke_plan_id = $2 and revoked_at is not null`,
    [items.map(({ personId }) => personId), planId],
  );
  return new Set(rows.map(keyOf));
}

const holdAll = (uow: UnitOfWork, items: readonly PlanItem[]): Promise<void> =>
  holdContacts(
    uow,
    items.map(({ personId }) => personId),
  );
