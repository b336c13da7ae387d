import type { Plan } from '../plans/plan.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { tellReviewers } from './tell-reviewers.ts';

/**
 * Lets a plan that was to run by itself wait for a person after all: it is a draft again or, where rows of it were done
 * already, stopped. Whoever may act at the school is told. The plan is held.
 */
export async function setBack(uow: UnitOfWork, plan: Plan): Promise<{ left: number }> {
  if (plan.state === 'running') plan.stoppedAt = uow.now;
  else plan.state = 'draft';
  plan.byItself = false;
  const { id, kind, schoolId } = plan;
  uow.audit('plan.set_back', { kind: 'plan', id }, { kind }, { schoolId });
  await tellReviewers(uow, plan, { wasToRun: true });
  return { left: 0 };
}
