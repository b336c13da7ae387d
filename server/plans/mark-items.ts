import type { UnitOfWork } from '../unit-of-work.ts';
import { endPlan } from './end-plan.ts';
import type { Mark } from './plan-item.ts';
import type { Plan } from './plan.ts';

/** Writes down what became of rows, and ends the plan when none is left. Returns how many are still to do. */
export async function markItems(
  uow: UnitOfWork,
  plan: Plan,
  marks: readonly Mark[],
): Promise<{ left: number }> {
  const { sql, now } = uow;
  await sql(
    `update plan_item i set state = m.state, reason = m.reason, invitation_id = m."invitationId", effects = m.effects, ended_at = $3
     from jsonb_to_recordset($2) as m(position int, state text, reason text, "invitationId" uuid, effects jsonb)
     where i.plan_id = $1 and i.position = m.position`,
    [plan.id, JSON.stringify(marks), now.toISOString()],
  );
  const [row] = await sql<{ left: number }>(
    `select count(*)::int as "left" from plan_item where plan_id = $1 and state = 'to_do'`,
    [plan.id],
  );
  const left = row?.left ?? 0;
  if (left > 0) plan.state = 'running';
  else await endPlan(uow, plan);
  return { left };
}
