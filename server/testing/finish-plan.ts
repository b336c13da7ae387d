import { planMaker } from '../plans/plan-maker.ts';
import { runPlanChunk } from '../plans/run-plan.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { World } from './world.ts';

/** Carries out all of a plan, as its job does. */
export async function finishPlan(world: World, planId: string): Promise<void> {
  const maker = await planMaker(world.services, { trustId: world.trust.id, planId });
  while ((await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId))).left > 0);
}
