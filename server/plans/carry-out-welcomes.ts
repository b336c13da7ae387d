import { resetContact } from '../contacts/welcome/reset-contact.ts';
import { sendWelcome } from '../contacts/welcome/send-welcome.ts';
import { Refusal } from '../refusal.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Mark, Outcome, PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';

/** Welcomes the contacts of these rows, each as they stand by now. Whoever may not be welcomed is left out with the reason. */
export async function carryOutWelcomes(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  await holdPeople(
    uow,
    items.map(({ personId }) => personId),
  );
  return eachContact(items, async ({ contactId, schoolId }) => {
    const sent = await sendWelcome(uow, { site, contactId, schoolId, planId: plan.id });
    const { outcome: reason, invitationId, version } = sent;
    const effects = invitationId === null || version === null ? {} : { invitationId, version };
    return { reason, invitationId, effects };
  });
}

/** Mails the contacts of these rows a link for a new password. */
export async function carryOutContactResets(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const site = siteOfPlan(plan);
  await holdPeople(
    uow,
    items.map(({ personId }) => personId),
  );
  return eachContact(items, async ({ contactId, schoolId }) => {
    await resetContact(uow, { site, contactId, schoolId, planId: plan.id });
    return { reason: 'reset_sent', invitationId: null, effects: {} };
  });
}

interface Done extends Outcome {
  readonly invitationId: string | null;
}

async function eachContact(
  items: readonly PlanItem[],
  work: (contact: { contactId: string; schoolId: string }) => Promise<Done>,
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const { position, personId, schoolId } of items) {
    try {
      if (schoolId === null) throw new Refusal('not_found');
      marks.push({ position, state: 'done', ...(await work({ contactId: personId, schoolId })) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      marks.push({ position, state: 'skipped', reason: error.code });
    }
  }
  return marks;
}
