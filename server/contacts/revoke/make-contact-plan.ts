import type { Site } from '../../administrators/rules.ts';
import { admitLarge } from '../../approvals/admit-large.ts';
import { tellsEnded } from '../../access/tell-ended.ts';
import { newId } from '../../new-id.ts';
import { addContactItems } from '../../plans/add-contact-items.ts';
import { beginPlan } from '../../plans/begin-plan.ts';
import { Plan } from '../../plans/plan.ts';
import { isLimited } from '../../plans/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { deedStatuses } from '../rules.ts';
import { selectionSource } from '../selection-source.ts';
import type { BulkDeed } from './preview-contacts.ts';

/** What is done to whom, why, whether they are told, and by whom. */
export interface MakeContactPlan {
  readonly site: Site;
  readonly who: ContactSelection;
  readonly deed: BulkDeed;
  readonly note: string | null;
  readonly tell?: boolean | null;
  readonly by: string;
  /** The number of rows, as it was typed in. */
  readonly typed: number | null;
  readonly isProven: boolean;
}

const kinds = { revoke: 'contact_revoke', restore: 'contact_restore' } as const;

/**
 * Freezes a bulk revoke or restore of contacts, each at a school, with how they stand and why, and asks for it to be carried
 * out; a large revoke waits for a second administrator. Refuses `nobody_selected` also when it concerns nobody of the
 * selection, `not_found`, and by the limits of the trust `number_wrong`, `prove_again` and `too_large`.
 */
export async function makeContactPlan(
  uow: UnitOfWork,
  { site, who, deed, note, tell, by, typed, isProven }: MakeContactPlan,
): Promise<{ planId: string; total: number; waits: boolean }> {
  const { em, now, actor, audit } = uow;
  const chosen = await selectionSource(uow, site, who);
  const kind = kinds[deed];
  const planId = newId();
  const plan = em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind,
    state: 'approved',
    offers: [],
    endsAt: null,
    note,
    tell: await tellsEnded(uow, tell),
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: 0,
  });
  const statuses = [...deedStatuses[deed], 'blocked'].map((status) => `'${status}'`);
  const { total, people } = await addContactItems(
    uow,
    { planId, kind },
    {
      ...chosen,
      order: 'c.sort_name, c.contact_id, c.school_id',
      only: `c.status in (${statuses.join(', ')})`,
    },
  );
  if (people === 0) throw new Refusal('nobody_selected');
  const large = isLimited(kind)
    ? await admitLarge(uow, site, { people, typed, isProven, among: 'contacts' })
    : { waits: false, of: people };
  em.assign(plan, { total, state: large.waits ? 'draft' : 'approved' });
  audit('plan.made', { kind: 'plan', id: planId }, { kind, total: people }, { schoolId: site.schoolId });
  await beginPlan(uow, { planId, note, ...large });
  return { planId, total: people, waits: large.waits };
}
