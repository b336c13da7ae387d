import type { Mark, PlanItem } from '../plans/plan-item.ts';
import { allSkipped } from '../plans/plan-item.ts';
import type { Plan } from '../plans/plan.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Rollover } from './rollover.ts';
import { rolloverPlanRows } from './rollover-plan-rows.ts';
import { countedUntil } from './rules.ts';

const decide = `
  update rollover_student set outcome = $3, until_on = $4
  where rollover_id = $1 and student_id = $2 and outcome is null and ended_at is null returning student_id`;

/**
 * Carries out a rollover: whoever leaves is counted at the school to the end of the old year and no longer; what that means
 * for contacts follows from it, and is checked. Whoever the roster says something else of by now is left out.
 */
export async function carryOutRollover(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const rollover = await uow.em.findOne(Rollover, { planId: plan.id });
  if (!rollover?.wentAt || rollover.cancelledAt) return allSkipped(items, 'rollover_over');
  const { id: rolloverId, schoolId, firstOn } = rollover;
  await holdPeople(
    uow,
    items.map(({ personId }) => personId),
  );
  const rows = await rolloverPlanRows(uow, { rolloverId, schoolId, firstOn });
  const now = new Map(rows.map(({ personId, cause }) => [personId, cause]));
  const marks: Mark[] = [];
  for (const { position, personId, facts } of items) {
    const cause = now.get(personId);
    if (cause === undefined || cause !== facts?.cause) {
      marks.push({ position, state: 'skipped', reason: 'changed_since' });
    } else if (cause === 'leaves' || cause === 'changes_school') {
      const until = countedUntil(cause, rollover);
      const decided = await uow.sql(decide, [rolloverId, personId, cause, until]);
      marks.push(
        decided.length > 0
          ? { position, state: 'done', reason: cause, effects: { rolloverId } }
          : { position, state: 'skipped', reason: 'changed_since' },
      );
    } else marks.push({ position, state: 'done', reason: cause });
  }
  return marks;
}
