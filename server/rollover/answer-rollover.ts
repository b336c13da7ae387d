import type { Site } from '../administrators/rules.ts';
import { changePlan } from '../plans/change-plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { goObstacle } from './checks.ts';
import { findChecks } from './find-checks.ts';
import { holdRollover } from './hold-rollover.ts';
import { rolloverStudents } from './rollover-students.ts';

/** Go, or no-go, and why. */
export interface AnswerRollover {
  readonly site: Site;
  readonly rolloverId: string;
  readonly answer: 'go' | 'no_go';
  readonly note: string | null;
}

/**
 * Writes down a school's go or no-go. After a go, the plan that was shown is carried out; a no-go can be answered anew. Refuses
 * `rollover_not_ready` for a go before there is a plan, or while a check stands in the way, `plan_stale` for one that is too old, and `rollover_over`.
 */
export async function answerRollover(
  uow: UnitOfWork,
  { site, rolloverId, answer, note }: AnswerRollover,
): Promise<void> {
  const { em, now, actor, audit } = uow;
  const rollover = await holdRollover(uow, site, rolloverId, ['open']);
  const { planId, schoolId, trustId } = rollover;
  em.assign(rollover, { answer, answeredAt: now, answeredByName: actor.label, answerNote: note });
  if (answer === 'go') {
    const scope = { rolloverId, schoolId, firstOn: rollover.firstOn };
    const checks = await findChecks(uow, scope, await rolloverStudents(uow, scope));
    const obstacle = goObstacle(checks, Boolean(planId));
    if (!planId || obstacle !== null) throw new Refusal('rollover_not_ready', obstacle ?? undefined);
    rollover.wentAt = now;
    await changePlan(uow, { site: { trustId, schoolId }, planId, deed: 'approve' });
  }
  const details = { answer, ...(note !== null && { note }) };
  audit('rollover.answered', { kind: 'rollover', id: rolloverId }, details, { schoolId });
}
