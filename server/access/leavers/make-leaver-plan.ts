import type { Site } from '../../administrators/rules.ts';
import { admitLarge } from '../../approvals/admit-large.ts';
import { beginPlan } from '../../plans/begin-plan.ts';
import { describeItems } from '../../plans/describe-items.ts';
import { Plan } from '../../plans/plan.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Ending } from '../end-grants.ts';
import { tellsEnded } from '../tell-ended.ts';
import { leaverGrants } from './leaver-query.ts';
import { newId } from '../../new-id.ts';

/** Leavers, with what was shown to be ended of each, and by whom. */
export interface MakeLeaverPlan extends Pick<Ending, 'note' | 'tell'> {
  readonly site: Site;
  readonly leavers: readonly { readonly personId: string; readonly grantIds: readonly string[] }[];
  readonly by: string;
  /** The number of people, as it was typed in. */
  readonly typed?: number | null;
  readonly isProven: boolean;
}

/**
 * Freezes leavers as a plan and asks for it to be carried out, or a second administrator when they are many: row by row what was shown of them, and nobody of whom the
 * roster says something else by then. Refuses `not_found` for people whom the site does not propose, and
 * `number_wrong` and `too_large` by the limits of the trust.
 */
export async function makeLeaverPlan(
  uow: UnitOfWork,
  { site, leavers, by, note = null, tell, typed = null, isProven }: MakeLeaverPlan,
): Promise<{ planId: string; total: number; waits: boolean }> {
  const { em, now, actor, audit } = uow;
  const ids = leavers.map(({ personId }) => personId);
  const seen = await uow.sql<{ id: string }>(
    `select distinct "personId" as id from (${leaverGrants}) held where proposed`,
    [site.trustId, site.schoolId, ids],
  );
  if (seen.length < new Set(ids).size) throw new Refusal('not_found');
  const large = await admitLarge(uow, site, { people: new Set(ids).size, typed, isProven });
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'revoke',
    state: large.waits ? 'draft' : 'approved',
    offers: [],
    endsAt: null,
    note: note || null,
    tell: await tellsEnded(uow, tell),
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: leavers.length,
  });
  const rows = leavers.map(({ personId, grantIds }) => ({ personId, facts: { leaver: true, grantIds } }));
  await uow.sql(
    `insert into plan_item (plan_id, position, trust_id, person_id, facts)
     select $1, place, $2, (body->>'personId')::uuid, body->'facts'
     from jsonb_array_elements($3) with ordinality as chosen(body, place)`,
    [planId, site.trustId, JSON.stringify(rows)],
  );
  await describeItems(uow, { planId, kind: 'revoke' });
  const facts = { kind: 'revoke', leavers: true, total: leavers.length };
  audit('plan.made', { kind: 'plan', id: planId }, facts, { schoolId: site.schoolId });
  await beginPlan(uow, { planId, note: note || null, ...large });
  return { planId, total: leavers.length, waits: large.waits };
}
