import type { Site } from '../administrators/rules.ts';
import { newId } from '../new-id.ts';
import { Plan } from '../plans/plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdRollover } from './hold-rollover.ts';
import { rolloverPlanRows } from './rollover-plan-rows.ts';

const freeze = `
  insert into plan_item (plan_id, position, trust_id, person_id, school_id, cause, evidence, warnings, facts)
  select $1, place, $2, "personId", $3, cause, evidence, warnings, jsonb_build_object('cause', cause)
  from rows from (jsonb_to_recordset($4) as ("personId" uuid, cause text, evidence jsonb, warnings text[]))
    with ordinality as i("personId", cause, evidence, warnings, place)`;

/**
 * Freezes what a rollover would do as a draft, instead of the one that was proposed before. Nothing happens to anybody.
 * Refuses `rollover_over` once it was let go.
 */
export async function proposeRollover(
  uow: UnitOfWork,
  { site, rolloverId }: { readonly site: Site; readonly rolloverId: string },
): Promise<{ planId: string; total: number }> {
  const { em, sql, now, actor, audit } = uow;
  if (actor.accountId === null) throw new Refusal('not_permitted');
  const rollover = await holdRollover(uow, site, rolloverId, ['open']);
  const { schoolId, firstOn, trustId } = rollover;
  if (rollover.planId)
    await sql(`update plan set state = 'cancelled', ended_at = $2 where id = $1 and state = 'draft'`, [
      rollover.planId,
      now.toISOString(),
    ]);
  const rows = await rolloverPlanRows(uow, { rolloverId, schoolId, firstOn });
  const planId = newId();
  em.create(Plan, {
    id: planId,
    trustId,
    schoolId,
    kind: 'rollover',
    state: 'draft',
    origin: 'rollover',
    offers: [],
    note: rollover.title,
    tell: false,
    madeBy: actor.accountId,
    madeByName: actor.label,
    madeAt: now,
    total: rows.length,
  });
  await sql(freeze, [planId, trustId, schoolId, JSON.stringify(rows)]);
  em.assign(rollover, { planId, answer: null, answeredAt: null, answeredByName: null, answerNote: null });
  const total = rows.length;
  audit('rollover.proposed', { kind: 'rollover', id: rolloverId }, { planId, total }, { schoolId });
  return { planId, total };
}
