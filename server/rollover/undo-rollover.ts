import type { Mark, PlanItem } from '../plans/plan-item.ts';
import type { Plan } from '../plans/plan.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { graceDays } from './rules.ts';

const countAgain = `
  update rollover_student r set outcome = null,
    until_on = greatest(w.first_on + ${graceDays}, (gatehouse_now() at time zone 'Europe/London')::date + ${graceDays})
  from rollover w where w.id = r.rollover_id and w.plan_id = $1 and r.student_id = any ($2) and r.outcome is not null
    and r.ended_at is null returning r.student_id as id`;

// The rollover itself is undone once the whole of it is taken back, and not a few of its rows.
const wholly = `
  update rollover set undone_at = gatehouse_now() where plan_id = $1 and undone_at is null and cancelled_at is null
    and not exists (select from plan_item d where d.plan_id = $1 and d.state = 'done'
      and not exists (select from plan_item u where u.plan_id = $2 and u.position = d.position))`;

/**
 * Takes a rollover back: students whom it let go are counted at their school again, until the new year has begun or, after
 * that, for two weeks: time for the roster to be put right. What became of contacts followed from them, and does again.
 */
export async function undoRollover(
  uow: UnitOfWork,
  { id: planId, undoesPlanId }: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const ids = items.map(({ personId }) => personId);
  await holdPeople(uow, ids);
  const rows = await uow.sql<{ id: string }>(countAgain, [undoesPlanId, ids]);
  const counted = new Set(rows.map(({ id }) => id));
  await uow.sql(wholly, [undoesPlanId, planId]);
  return items.map(({ position, personId, facts }) =>
    counted.has(personId) || facts?.effects?.rolloverId === undefined
      ? { position, state: 'done', reason: 'counted_again' }
      : { position, state: 'skipped', reason: 'changed_since' },
  );
}
