import type { UnitOfWork } from '../unit-of-work.ts';
import { subjectId, type ApprovalSubject } from './approval-subject.ts';

/**
 * Takes back what was asked for about a plan, an invitation, an administrator or a block, when it is thrown away, changed or
 * over. Expects what it is about to be held. Does nothing when nothing waits.
 */
export async function withdrawApproval(
  { sql, actor, audit }: UnitOfWork,
  subject: ApprovalSubject,
): Promise<{ withdrawn: number }> {
  const rows = await sql<{ id: string }>(
    `update approval set state = 'withdrawn', answered_at = gatehouse_now(), answered_by = $2, answered_by_name = $3
     where trust_id = app_trust() and state = 'open' and kind = $4 and $1 in (plan_id, invitation_id, administrator_id, block_id)
     returning id`,
    [subjectId(subject), actor.accountId, actor.label, subject.kind],
  );
  for (const { id } of rows) audit('approval.withdrawn', { kind: 'approval', id }, { ...subject });
  return { withdrawn: rows.length };
}
