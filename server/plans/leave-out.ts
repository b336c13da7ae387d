import { LockMode } from '@mikro-orm/postgresql';
import { approvalStanding } from '../approvals/approval-standing.ts';
import { granterOf } from '../access/granter.ts';
import { may, type Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Plan } from './plan.ts';
import { isLimited, permissionOf, planObstacle } from './rules.ts';

/** Which rows of which draft, and whether they are left out or taken in again. */
export interface LeaveOut {
  readonly site: Site;
  readonly planId: string;
  readonly positions: readonly number[];
  readonly out: boolean;
}

const leave = `
  update plan_item set state = 'skipped', reason = 'left_out', ended_at = gatehouse_now()
  where plan_id = $1 and position = any ($2) and state = 'to_do' returning position`;
const takeIn = `
  update plan_item set state = 'to_do', reason = null, ended_at = null
  where plan_id = $1 and position = any ($2) and state = 'skipped' and reason = 'left_out' returning position`;

/**
 * Leaves rows of a draft that takes access away out of it, or takes those in again. Refuses `not_found`, `not_permitted`,
 * `approval_needed` while a second administrator looks at it as it is, and `plan_running`, `plan_finished` once it is no draft.
 */
export async function leaveOut(
  uow: UnitOfWork,
  { site, planId, positions, out }: LeaveOut,
): Promise<{ rows: number }> {
  const { em, sql, now, actor, audit } = uow;
  const where = { id: planId, trustId: site.trustId, schoolId: site.schoolId };
  const plan = await em.findOne(Plan, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (plan === null) throw new Refusal('not_found');
  const { kind, undoesKind, state, madeAt, schoolId } = plan;
  const { administrations } = await granterOf(uow, actor.accountId);
  if (!may(administrations, permissionOf(kind, undoesKind), site)) throw new Refusal('not_permitted');
  const obstacle = planObstacle('discard', { state, madeAt, stopped: false, failed: 0 }, now);
  if (obstacle !== null) throw new Refusal(obstacle);
  if (!isLimited(kind, undoesKind)) throw new Refusal('illegal_transition');
  if ((await approvalStanding(uow, { kind: 'plan', planId }))?.state === 'open')
    throw new Refusal('approval_needed');
  const rows = await sql<{ position: number }>(out ? leave : takeIn, [planId, [...positions]]);
  const facts = { kind, total: rows.length, positions: rows.map(({ position }) => position) };
  if (rows.length > 0)
    audit(out ? 'plan.rows_left_out' : 'plan.rows_taken_in', { kind: 'plan', id: planId }, facts, {
      schoolId,
    });
  return { rows: rows.length };
}
