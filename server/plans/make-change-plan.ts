import type { Site } from '../administrators/rules.ts';
import type { StaffSelection } from '../invitations/staff-filter.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { admitLarge } from '../approvals/admit-large.ts';
import { beginPlan } from './begin-plan.ts';
import type { BulkChange } from './bulk-change.ts';
import { changeRows, type ChangeRow } from './change-rows.ts';
import { describeItems } from './describe-items.ts';
import type { ItemFacts } from './plan-item.ts';
import { Plan } from './plan.ts';
import { newId } from '../new-id.ts';

/** What is to change for whom, why, whether they are told, and by whom. */
export interface MakeChangePlan {
  readonly site: Site;
  readonly who: StaffSelection;
  readonly change: BulkChange;
  readonly note: string | null;
  readonly tell: boolean;
  readonly by: string;
  /** The number of people, as it was typed in. */
  readonly typed?: number | null;
  readonly isProven: boolean;
}

interface NewItem {
  readonly personId: string;
  readonly facts: ItemFacts;
}

/**
 * Freezes a bulk change of roles, removal or revoke, with the grants that each row is about, and asks for it to be carried
 * out, or, when it is large, asks a second administrator first. Refuses `nobody_selected` also when nobody of the selection has
 * anything that would change, and `number_wrong` and `too_large` by the limits of the trust.
 */
export async function makeChangePlan(
  uow: UnitOfWork,
  { site, who, change, note, tell, by, typed = null, isProven }: MakeChangePlan,
): Promise<{ planId: string; total: number; waits: boolean }> {
  const { em, now, actor, audit, sql } = uow;
  const { rows, role, productId } = await changeRows(uow, site, { who, change });
  const items = itemsOf(
    change,
    rows.filter(({ outcome }) => outcome === 'change'),
  );
  if (items.length === 0) throw new Refusal('nobody_selected');
  const people = new Set(items.map(({ personId }) => personId)).size;
  const large = await admitLarge(uow, site, { people, typed, isProven });
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: change.kind,
    state: large.waits ? 'draft' : 'approved',
    offers: role === null ? [] : [{ roleId: role.roleId, schoolId: null }],
    productId,
    note,
    tell,
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: items.length,
  });
  await sql(
    `insert into plan_item (plan_id, position, trust_id, person_id, facts)
     select $1, place, $2, "personId", facts
     from rows from (jsonb_to_recordset($3) as ("personId" uuid, facts jsonb)) with ordinality as i("personId", facts, place)`,
    [planId, site.trustId, JSON.stringify(items)],
  );
  await describeItems(uow, { planId, kind: change.kind });
  const facts = { ...change, total: items.length };
  audit('plan.made', { kind: 'plan', id: planId }, facts, { schoolId: site.schoolId });
  await beginPlan(uow, { planId, note, ...large });
  return { planId, total: items.length, waits: large.waits };
}

/** One item a grant; of a revoke, one a person. */
function itemsOf(change: BulkChange, rows: readonly ChangeRow[]): NewItem[] {
  if (change.kind !== 'revoke')
    return rows.map(({ personId, grantId, roleId }) => ({ personId, facts: { grantId, roleId } }));
  const people = Map.groupBy(rows, ({ personId }) => personId);
  return [...people].map(([personId, held]) => ({
    personId,
    facts: { grantIds: held.map(({ grantId }) => grantId), reach: change.reach },
  }));
}
