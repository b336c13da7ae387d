import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Plan } from '../plan.ts';

/**
 * Writes down in the plan that is taken back which of its rows are; once none of them is done any more, nor still to do, the
 * plan itself is undone.
 */
export async function markUndone(
  { sql, audit }: UnitOfWork,
  { undoesPlanId, undoesKind, schoolId }: Plan,
  positions: readonly number[],
): Promise<void> {
  if (positions.length === 0 || !undoesPlanId) return;
  await sql(
    `update plan_item set state = 'undone' where plan_id = $1 and position = any ($2) and state = 'done'`,
    [undoesPlanId, [...positions]],
  );
  const undone = await sql(
    `update plan set state = 'undone' where id = $1 and state = 'done' and not exists
       (select from plan_item where plan_id = $1 and state in ('done', 'to_do')) returning id`,
    [undoesPlanId],
  );
  if (undone.length > 0)
    audit('plan.undone', { kind: 'plan', id: undoesPlanId }, { kind: undoesKind }, { schoolId });
}
