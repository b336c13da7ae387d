import { may, type Administration } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { carryOut } from './carry-out.ts';
import { holdPlan } from './hold-plan.ts';
import { markItems } from './mark-items.ts';
import { allSkipped, type PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { planChunks, planPermission } from './rules.ts';

/**
 * Carries out the next chunk of a plan, or one row of it: each row once, whatever was delivered twice or late, because
 * rows are taken under a lock and marked in the transaction that acts on them; none once the plan is stopped, or
 * its maker may no longer do what it does. Returns how many are still to do.
 */
export async function runPlanChunk(
  uow: UnitOfWork,
  planId: string,
  position: number | null = null,
): Promise<{ left: number }> {
  const plan = await holdPlan(uow, planId);
  // A job that began in somebody else's name ends: another one goes on in the name of whoever answers for it now.
  if (plan === null || (plan.madeBy ?? null) !== uow.actor.accountId) return { left: 0 };
  const items = await uow.sql<PlanItem>(
    `select position, person_id as "personId", school_id as "schoolId", offers, facts from plan_item
     where plan_id = $1 and state = 'to_do' and ($3::int is null or position = $3) order by position limit $2`,
    [planId, planChunks[plan.kind], position],
  );
  const marks = (await makerMay(uow, plan))
    ? await carryOut[plan.kind](uow, plan, items)
    : allSkipped(items, 'not_permitted');
  return markItems(uow, plan, marks);
}

/** Whoever made a plan may have lost the right to what it does since. */
async function makerMay({ sql }: UnitOfWork, { kind, madeBy, trustId, schoolId }: Plan): Promise<boolean> {
  const held = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administration
     where account_id = $1 and trust_id = $2`,
    [madeBy, trustId],
  );
  return may(held, planPermission[kind], { trustId, schoolId: schoolId ?? null });
}
