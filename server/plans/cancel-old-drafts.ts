import { withdrawApproval } from '../approvals/withdraw-approval.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { draftHours } from './rules.ts';

/**
 * Cancels the trust's drafts that are too old to be carried out, and forgets what the files of discarded drafts said:
 * nothing came of it. Returns how many were cancelled.
 */
export async function cancelOldDrafts(uow: UnitOfWork): Promise<{ cancelled: number }> {
  const { sql, now, audit } = uow;
  const old = await sql<{ id: string; schoolId: string | null }>(
    `update plan set state = 'cancelled', ended_at = $1 where trust_id = app_trust() and state = 'draft'
       and made_at <= $1::timestamptz - interval '${draftHours} hours' returning id, school_id as "schoolId"`,
    [now.toISOString()],
  );
  for (const { id, schoolId } of old) {
    await withdrawApproval(uow, { kind: 'plan', planId: id });
    audit('plan.discarded', { kind: 'plan', id }, { reason: 'too old' }, { schoolId });
  }
  await sql(
    `delete from plan_rejection r using plan p
     where p.id = r.plan_id and p.trust_id = app_trust() and p.state = 'cancelled'`,
  );
  return { cancelled: old.length };
}
