import type { UnitOfWork } from '../unit-of-work.ts';
import { lapsePlans } from './lapse-plans.ts';

/** How long a plan may stand still before it is asked for again. */
const patience = '5 minutes';

/**
 * Asks again for the actor's plans that are not done, not stopped, and that no job seems to be working on: rows are the truth,
 * and a queue may forget. What was approved too long ago to begin is a draft again. Asked for once too often, a plan finds nothing left to do.
 */
export async function recoverPlans(uow: UnitOfWork): Promise<{ recovered: number }> {
  await lapsePlans(uow);
  const plans = await uow.sql<{ id: string }>(
    `select id from plan where trust_id = app_trust() and state in ('approved', 'running') and stopped_at is null
       and greatest(made_at, asked_at) < $1::timestamptz - interval '${patience}' for update skip locked`,
    [uow.now.toISOString()],
  );
  for (const { id: planId } of plans) {
    await uow.sql('update plan set asked_at = $2 where id = $1', [planId, uow.now.toISOString()]);
    await uow.enqueue('run-plan', { trustId: uow.actor.trustId ?? '', planId });
  }
  return { recovered: plans.length };
}
