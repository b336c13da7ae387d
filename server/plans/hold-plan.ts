import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Plan } from './plan.ts';

/** Holds a plan until the unit of work ends, if there is still something to do in it; otherwise null. */
export async function holdPlan({ em }: UnitOfWork, planId: string): Promise<Plan | null> {
  const plan = await em.findOneOrFail(Plan, planId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const open = plan.state === 'approved' || plan.state === 'running';
  return open && !plan.stoppedAt ? plan : null;
}
