import type { Reading } from '../unit-of-work.ts';
import { subjectId, type ApprovalSubject } from './approval-subject.ts';
import type { ApprovalState } from './rules.ts';

/** Where the newest asking about something stands: `expired` when nobody answered in time. */
export interface ApprovalStanding {
  readonly approvalId: string;
  readonly state: ApprovalState | 'expired';
  readonly askedBy: string;
  readonly askedAt: string;
  readonly expiresAt: string;
}

/** Where the newest asking about a plan, an invitation, an administrator or a block stands; null when nobody ever asked. */
export async function approvalStanding(
  { sql }: Pick<Reading, 'sql'>,
  subject: ApprovalSubject,
): Promise<ApprovalStanding | null> {
  const [row] = await sql<ApprovalStanding>(
    `select id as "approvalId", case when state = 'open' and expires_at <= gatehouse_now() then 'expired' else state end as state,
       asked_by_name as "askedBy", iso(asked_at) as "askedAt", iso(expires_at) as "expiresAt"
     from approval where trust_id = app_trust() and kind = $2 and $1 in (plan_id, invitation_id, administrator_id, block_id)
     order by id desc limit 1`,
    [subjectId(subject), subject.kind],
  );
  return row ?? null;
}
