import type { UnitOfWork } from '../unit-of-work.ts';
import { afterAttempt } from './rules.ts';

/**
 * Finds the mails of the actor's trust whose sender fell silent after it had begun to hand them over: nobody
 * knows whether they arrived. One that had not begun is simply due again.
 */
export async function recoverMails({ now, sql }: UnitOfWork): Promise<{ recovered: number }> {
  const lost = { createdAt: now, attempts: 0, repeat: false };
  const { nextAt } = afterAttempt(lost, { kind: 'unknown', reason: '' }, now);
  const rows = await sql(
    `update mail set state = 'unknown', lease_until = null, next_at = $2,
       ended_at = case when repeated_at is not null then $1::timestamptz end,
       last_error = 'The worker stopped while it was sending this mail.'
     where trust_id is not distinct from app_trust() and state = 'sending' and lease_until <= $1
       and data_sent_at is not null
     returning 1`,
    [now.toISOString(), nextAt?.toISOString()],
  );
  return { recovered: rows.length };
}
