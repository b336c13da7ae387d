import type { Actor } from '../trust/actor.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';
import { answersFor } from './answers-for.ts';
import { Plan } from './plan.ts';

/** Whoever made a plan: what it does is done in their name. */
export async function planMaker(
  services: Services,
  { trustId, planId }: { trustId: string; planId: string },
): Promise<Actor> {
  const actor = systemActor('run-plan', trustId);
  return reading(services, actor, async (look) => {
    const plan = await look.em.findOneOrFail(Plan, planId);
    return { ...actor, accountId: await answersFor(look, plan), label: plan.madeByName };
  });
}
