import { tellsEnded } from '../access/tell-ended.ts';
import type { Site } from '../administrators/rules.ts';
import { newId } from '../new-id.ts';
import { describeItems } from '../plans/describe-items.ts';
import { Plan } from '../plans/plan.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Grants that a review is to end at the site that manages them, and how the plan begins its life. */
export interface RemovalPlan {
  readonly site: Site;
  readonly grants: readonly {
    readonly personId: string;
    readonly grantId: string;
    readonly roleId: string;
  }[];
  readonly note: string;
  /** Whoever submitted it; null for what the review drafts by itself, for somebody to look at. */
  readonly by: string | null;
  readonly state: 'draft' | 'approved';
}

/** Freezes what a review removes as one bulk change, whatever the products: so the trust's limits count all of it. Returns its id. */
export async function makeRemovalPlan(
  uow: UnitOfWork,
  { site, grants, note, by, state }: RemovalPlan,
): Promise<string> {
  const { em, now, actor, audit, sql } = uow;
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'remove_role',
    state,
    offers: [],
    productId: null,
    note,
    tell: await tellsEnded(uow, null),
    origin: by === null ? 'review' : 'person',
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    approvedAt: state === 'approved' ? now : null,
    total: grants.length,
  });
  const items = grants.map(({ personId, ...facts }) => ({ personId, facts }));
  await sql(
    `insert into plan_item (plan_id, position, trust_id, person_id, facts)
     select $1, place, $2, "personId", facts
     from rows from (jsonb_to_recordset($3) as ("personId" uuid, facts jsonb)) with ordinality as i("personId", facts, place)`,
    [planId, site.trustId, JSON.stringify(items)],
  );
  await describeItems(uow, { planId, kind: 'remove_role' });
  const facts = { kind: 'remove_role', review: true, total: grants.length };
  audit('plan.made', { kind: 'plan', id: planId }, facts, { schoolId: site.schoolId });
  return planId;
}
