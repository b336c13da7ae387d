import type { UnitOfWork } from '../unit-of-work.ts';

const stale = {
  sessions: `delete from session where expires_at < $1::timestamptz - interval '1 day'`,
  resets: `delete from password_reset r where r.expires_at < $1::timestamptz - interval '30 days'
    and not exists (select from mail m where m.password_reset_id = r.id)`,
  changes: `delete from email_change c where c.used_at is null and c.expires_at < $1::timestamptz - interval '30 days'
    and not exists (select from mail m where m.email_change_id = c.id)`,
  resetMails: `delete from mail where trust_id is null and created_at < $1::timestamptz - interval '30 days'
    and state not in ('queued', 'sending')`,
  throttle: `delete from throttle where at < $1::timestamptz - interval '31 days'
    or (scope in ('pair', 'network') and at < $1::timestamptz - interval '1 day')`,
  records: `delete from oidc_record where expires_at < $1::timestamptz`,
  runs: `delete from job_run where trust_id is null and due_at < $1::timestamptz - interval '400 days'`,
} as const;

/** Removes rows of no trust that have served their time; returns how many of each. Nothing that the audit log tells of. */
export async function purge({ sql, now }: UnitOfWork): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const [what, statement] of Object.entries(stale)) {
    removed[what] = (await sql(`${statement} returning 1`, [now.toISOString()])).length;
  }
  return removed;
}
