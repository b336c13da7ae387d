import { setBack } from '../reviews/set-back.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { tellLapsed } from './tell-lapsed.ts';

/** Makes a plan a draft again that was approved too long ago: what was shown then may not be so any more. It is held. */
export async function lapse(uow: UnitOfWork, plan: Plan): Promise<{ left: number }> {
  if (plan.byItself) return setBack(uow, plan);
  plan.state = 'draft';
  plan.stoppedAt = null;
  uow.audit('plan.lapsed', { kind: 'plan', id: plan.id }, { kind: plan.kind }, { schoolId: plan.schoolId });
  await tellLapsed(uow, plan);
  return { left: 0 };
}
