import type { Actor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { holdPlan } from './hold-plan.ts';
import { isPassing } from './is-passing.ts';
import { markItems } from './mark-items.ts';
import { planChunk } from './rules.ts';
import { runPlanChunk } from './run-plan.ts';

/** Who carries out which plan, and whom to tell of an error that nobody expected. */
export interface CarryOutNext {
  readonly actor: Actor;
  readonly planId: string;
  readonly onError: (error: unknown) => void;
}

/**
 * Carries out the next chunk of a plan. When something unexpected breaks it off, its rows are tried one by one: the
 * row that cannot be carried out is marked `failed`, and the others go on. What passes by itself (the database
 * is away, two waited for each other) is thrown: the job is tried again. Returns how many are still to do.
 */
export async function carryOutNext(services: Services, next: CarryOutNext): Promise<{ left: number }> {
  const { actor, planId, onError } = next;
  try {
    return await unitOfWork(services, actor, (uow) => runPlanChunk(uow, planId));
  } catch (error) {
    if (isPassing(error)) throw error;
    onError(error);
  }
  let left = 0;
  for (const position of await nextPositions(services, actor, planId)) {
    try {
      ({ left } = await unitOfWork(services, actor, (uow) => runPlanChunk(uow, planId, position)));
    } catch (error) {
      if (isPassing(error)) throw error;
      onError(error);
      ({ left } = await fail(services, actor, planId, position));
    }
    if (left === 0) break;
  }
  return { left };
}

async function nextPositions(services: Services, actor: Actor, planId: string): Promise<number[]> {
  const rows = await reading(services, actor, ({ sql }) =>
    sql<{ position: number }>(
      `select position from plan_item where plan_id = $1 and state = 'to_do' order by position limit $2`,
      [planId, planChunk],
    ),
  );
  return rows.map(({ position }) => position);
}

/** Marks a row as failed, unless somebody else has carried it out by now. */
function fail(services: Services, actor: Actor, planId: string, position: number) {
  return unitOfWork(services, actor, async (uow) => {
    const plan = await holdPlan(uow, planId);
    if (plan === null) return { left: 0 };
    const open = await uow.sql(
      `select from plan_item where plan_id = $1 and position = $2 and state = 'to_do'`,
      [planId, position],
    );
    return markItems(uow, plan, open.length > 0 ? [{ position, state: 'failed', reason: 'unexpected' }] : []);
  });
}
