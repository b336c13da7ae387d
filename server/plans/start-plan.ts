import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';

/** Lets a draft be carried out from now on. Who answers for it, and that they may, is decided before. */
export async function startPlan(uow: UnitOfWork, plan: Plan): Promise<void> {
  plan.state = 'approved';
  plan.approvedAt = uow.now;
  await askForRun(uow, plan);
}

/** Asks for what is still to do of a plan. */
export async function askForRun({ enqueue, now }: UnitOfWork, plan: Plan): Promise<void> {
  plan.askedAt = now;
  await enqueue('run-plan', { trustId: plan.trustId, planId: plan.id });
}
