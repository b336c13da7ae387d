import type { Reading } from '../unit-of-work.ts';
import { planDrift, type PlanDrift } from './drift-rules.ts';
import type { RolloverRow } from './rollover-plan-rows.ts';

/** By how much the roster says something else by now than the plan of a rollover. `rows`: the plan as it would be made now. */
export async function findDrift(
  { sql }: Pick<Reading, 'sql'>,
  planId: string,
  rows: readonly Pick<RolloverRow, 'personId' | 'cause'>[],
): Promise<PlanDrift> {
  const items = await sql<{ personId: string; cause: string }>(
    `select person_id as "personId", cause from plan_item where plan_id = $1`,
    [planId],
  );
  const by = (all: typeof rows | typeof items) =>
    new Map(all.map(({ personId, cause }) => [personId, cause]));
  return planDrift(by(items), by(rows));
}
