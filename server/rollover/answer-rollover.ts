import type { Site } from '../administrators/rules.ts';
import { changePlan } from '../plans/change-plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { goObstacle } from './checks.ts';
import { findChecks } from './find-checks.ts';
import { findDrift } from './find-drift.ts';
import { holdRollover } from './hold-rollover.ts';
import { rolloverContacts } from './rollover-contacts.ts';
import { planRowsOf } from './rollover-plan-rows.ts';
import { tellTurners } from './tell-turners.ts';
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
 * `rollover_not_ready` for a go before there is a plan, by one that is not what would happen any more, or while a check stands in the way,
 * `plan_stale` for one that is too old, and `rollover_over`.
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
    const students = await rolloverStudents(uow, scope);
    const checks = await findChecks(uow, scope, students);
    const rows = planRowsOf(students, await rolloverContacts(uow, schoolId, students));
    const obstacle = goObstacle(checks, planId ? await findDrift(uow, planId, rows) : null);
    if (!planId || obstacle !== null) throw new Refusal('rollover_not_ready', obstacle ?? undefined);
    rollover.wentAt = now;
    await changePlan(uow, { site: { trustId, schoolId }, planId, deed: 'approve' });
  }
  if (answer === 'no_go') await tellTurners(uow, rolloverId, 'no_go', note);
  const details = { answer, ...(note !== null && { note }) };
  audit('rollover.answered', { kind: 'rollover', id: rolloverId }, details, { schoolId });
}
