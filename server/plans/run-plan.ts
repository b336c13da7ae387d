import { may, type Administration } from '../administrators/rules.ts';
import { mayRunByItself } from '../reviews/may-run-by-itself.ts';
import { setBack } from '../reviews/set-back.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { answersFor } from './answers-for.ts';
import { carryOut } from './carry-out.ts';
import { holdPlan } from './hold-plan.ts';
import { lapse } from './lapse.ts';
import { markItems } from './mark-items.ts';
import { allSkipped, type PlanItem } from './plan-item.ts';
import type { Plan } from './plan.ts';
import { chunkOf, hasLapsed, permissionOf } from './rules.ts';

/**
 * Carries out the next chunk of a plan, or one row of it: each row once, whatever was delivered twice or late, because
 * rows are taken under a lock and marked in the transaction that acts on them; none once the plan is stopped, or
 * whoever answers for it may no longer do what it does. Approved too long ago, it is a draft again, and so is
 * what runs by itself once the trust's setting does not allow that any more. Returns how many are still to do.
 */
export async function runPlanChunk(
  uow: UnitOfWork,
  planId: string,
  position: number | null = null,
): Promise<{ left: number }> {
  const plan = await holdPlan(uow, planId);
  // A job that began in somebody else's name ends: another one goes on in the name of whoever answers for it now.
  if (plan === null) return { left: 0 };
  const answers = await answersFor(uow, plan);
  if (answers !== uow.actor.accountId || (answers === null && !plan.byItself)) return { left: 0 };
  const { state, approvedAt, madeAt } = plan;
  if (hasLapsed({ state, approvedAt: approvedAt ?? madeAt }, uow.now)) return lapse(uow, plan);
  if (answers === null && !(await mayRunByItself(uow, plan))) return setBack(uow, plan);
  const items = await uow.sql<PlanItem>(
    `select position, person_id as "personId", school_id as "schoolId", offers, facts from plan_item
     where plan_id = $1 and state = 'to_do' and ($3::int is null or position = $3) order by position limit $2`,
    [planId, chunkOf(plan.kind, plan.undoesKind), position],
  );
  const marks =
    answers === null || (await mayStill(uow, plan, answers))
      ? await carryOut[plan.kind](uow, plan, items)
      : allSkipped(items, 'not_permitted');
  return markItems(uow, plan, marks);
}

/** Whoever answers for a plan may have lost the right to what it does since. */
async function mayStill(
  { sql }: UnitOfWork,
  { kind, undoesKind, trustId, schoolId }: Plan,
  accountId: string,
): Promise<boolean> {
  const held = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administration
     where account_id = $1 and trust_id = $2`,
    [accountId, trustId],
  );
  return may(held, permissionOf(kind, undoesKind), { trustId, schoolId: schoolId ?? null });
}
