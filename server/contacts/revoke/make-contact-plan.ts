import type { Site } from '../../administrators/rules.ts';
import { admitLarge } from '../../approvals/admit-large.ts';
import { tellsEnded } from '../../access/tell-ended.ts';
import { newId } from '../../new-id.ts';
import { beginPlan } from '../../plans/begin-plan.ts';
import { describeItems } from '../../plans/describe-items.ts';
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

// Whoever is blocked is written down as left out: bulk changes pass them by, and say so.
const freeze = (chosen: string) => `
  with frozen as (
    insert into plan_item (plan_id, position, trust_id, person_id, school_id, facts, state, reason, ended_at)
    select $10, row_number() over (order by c.sort_name, c.contact_id, c.school_id), c.trust_id, c.contact_id, c.school_id,
      jsonb_build_object('status', c.status, 'reasons', c.reasons),
      case c.status when 'blocked' then 'skipped' else 'to_do' end,
      case c.status when 'blocked' then 'contact_blocked' end, case c.status when 'blocked' then gatehouse_now() end
    from (${chosen}) as chosen
    join contact_standing c on c.contact_id = chosen.contact_id and c.school_id = chosen.school_id
    where c.status = any ($11) or c.status = 'blocked'
    returning state)
  select count(*)::int as total, count(*) filter (where state = 'to_do')::int as people from frozen`;

/**
 * Freezes a bulk revoke or restore of contacts, each at a school, with how they stand and why, and asks for it to be carried
 * out; a large revoke waits for a second administrator. Refuses `nobody_selected` also when it concerns nobody of the
 * selection, `not_found`, and by the limits of the trust `number_wrong`, `prove_again` and `too_large`.
 */
export async function makeContactPlan(
  uow: UnitOfWork,
  { site, who, deed, note, tell, by, typed, isProven }: MakeContactPlan,
): Promise<{ planId: string; total: number; waits: boolean }> {
  const { em, now, actor, audit, sql } = uow;
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
  const [frozen] = await sql<{ total: number; people: number }>(freeze(chosen.text), [
    ...chosen.values,
    planId,
    [...deedStatuses[deed]],
  ]);
  const { total, people } = frozen ?? { total: 0, people: 0 };
  if (people === 0) throw new Refusal('nobody_selected');
  await describeItems(uow, { planId, kind });
  const large = isLimited(kind)
    ? await admitLarge(uow, site, { people, typed, isProven, among: 'contacts' })
    : { waits: false, of: people };
  em.assign(plan, { total, state: large.waits ? 'draft' : 'approved' });
  audit('plan.made', { kind: 'plan', id: planId }, { kind, total: people }, { schoolId: site.schoolId });
  await beginPlan(uow, { planId, note, ...large });
  return { planId, total: people, waits: large.waits };
}
