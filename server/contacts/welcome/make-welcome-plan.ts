import type { Site } from '../../administrators/rules.ts';
import { newId } from '../../new-id.ts';
import { addContactItems } from '../../plans/add-contact-items.ts';
import { Plan } from '../../plans/plan.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { columnsOf, selectedContacts } from '../selected-contacts.ts';

/** What is done to many contacts by mail: they are welcomed, or get a link for a new password. */
export interface MakeWelcomePlan {
  readonly site: Site;
  readonly kind: 'welcome' | 'contact_reset';
  readonly who: ContactSelection;
  readonly by: string;
}

/**
 * Freezes contacts, each at a school, as a plan, and asks for it to be carried out: each row is looked at again by then.
 * It takes nothing from anybody, so that no limit bounds it. Refuses `nobody_selected`, and `not_found` for somebody of another site.
 */
export async function makeWelcomePlan(
  uow: UnitOfWork,
  { site, kind, who, by }: MakeWelcomePlan,
): Promise<{ planId: string; total: number }> {
  const { em, now, actor, audit } = uow;
  const contacts = await selectedContacts(uow, site, who);
  const total = contacts.length;
  if (total === 0) throw new Refusal('nobody_selected');
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind,
    state: 'approved',
    offers: [],
    tell: true,
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total,
  });
  await addContactItems(
    uow,
    { planId, kind },
    {
      text: 'select * from unnest($1::uuid[], $2::uuid[]) with ordinality as chosen(contact_id, school_id, place)',
      values: columnsOf(contacts),
      order: 'd.place',
    },
  );
  audit('plan.made', { kind: 'plan', id: planId }, { kind, total }, { schoolId: site.schoolId });
  await uow.enqueue('run-plan', { trustId: site.trustId, planId });
  return { planId, total };
}
