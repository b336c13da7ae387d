import { tellsEnded } from '../access/tell-ended.ts';
import { newId } from '../new-id.ts';
import { describeItems } from '../plans/describe-items.ts';
import { Plan } from '../plans/plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { chosenDifferences, type ChosenDifference } from './chosen-differences.ts';
import type { DifferenceSelection } from './difference-filter.ts';
import { holdReport } from './hold-report.ts';

/** Whose access in a product is to be removed here, by whom, and why. */
export interface DraftRemoval {
  readonly productId: string;
  readonly which: DifferenceSelection;
  readonly note: string | null;
  readonly by: string;
}

/** A bulk change that waits to be looked at, at the site that manages what it would end. */
export interface RemovalDraft {
  readonly planId: string;
  /** The school; null for the trust. */
  readonly schoolId: string | null;
  readonly place: string;
  readonly total: number;
}

type Removable = ChosenDifference & { readonly grantId: string; readonly personId: string };
const isRemovable = (row: ChosenDifference): row is Removable =>
  row.grantId !== null && row.personId !== null;

/**
 * Freezes the removal of what these people have in a product here as bulk changes, one for each place that manages it, to be looked
 * at row by row before anything happens: the trust's limits, the second administrator and the way back are those of every bulk
 * change. One's own access is left out. Refuses `product_unknown`, `nobody_selected`.
 */
export async function draftRemoval(
  uow: UnitOfWork,
  { productId, which, note, by }: DraftRemoval,
): Promise<{ plans: RemovalDraft[]; own: number }> {
  const product = await holdReport(uow, productId);
  const removable = (await chosenDifferences(uow, productId, which)).filter(isRemovable);
  const others = removable.filter(({ accountId }) => accountId !== by);
  if (others.length === 0) throw new Refusal(removable.length > 0 ? 'self_change' : 'nobody_selected');
  const plans: RemovalDraft[] = [];
  for (const [schoolId, rows] of Map.groupBy(others, ({ managedSchoolId }) => managedSchoolId)) {
    const planId = await draft(uow, {
      schoolId,
      rows,
      productId,
      by,
      note: note ?? `Differs from ${product.name}`,
    });
    plans.push({ planId, schoolId, place: await placeOf(uow, schoolId), total: rows.length });
  }
  return { plans, own: removable.length - others.length };
}

interface Draft {
  readonly schoolId: string | null;
  readonly rows: readonly Removable[];
  readonly productId: string;
  readonly note: string;
  readonly by: string;
}

async function draft(uow: UnitOfWork, { schoolId, rows, productId, note, by }: Draft): Promise<string> {
  const { em, now, actor, audit, sql } = uow;
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: actor.trustId ?? '',
    schoolId,
    kind: 'remove_role',
    state: 'draft',
    offers: [],
    productId,
    note,
    tell: await tellsEnded(uow, null),
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: rows.length,
  });
  const items = rows.map(({ personId, grantId, roleId }) => ({ personId, facts: { grantId, roleId } }));
  await sql(
    `insert into plan_item (plan_id, position, trust_id, person_id, facts)
     select $1, place, app_trust(), "personId", facts
     from rows from (jsonb_to_recordset($2) as ("personId" uuid, facts jsonb)) with ordinality as i("personId", facts, place)`,
    [planId, JSON.stringify(items)],
  );
  await describeItems(uow, { planId, kind: 'remove_role' });
  const facts = { kind: 'remove_role', productId, total: rows.length };
  audit('plan.drafted', { kind: 'plan', id: planId }, facts, { schoolId });
  return planId;
}

async function placeOf({ sql }: UnitOfWork, schoolId: string | null): Promise<string> {
  const [row] = await sql<{ name: string }>(
    `select coalesce(s.name, t.name) as name from trust t left join school s on s.id = $1 and s.trust_id = t.id where t.id = app_trust()`,
    [schoolId],
  );
  return row?.name ?? '';
}
