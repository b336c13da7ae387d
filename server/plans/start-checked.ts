import { admitLarge } from '../approvals/admit-large.ts';
import { approvalStanding } from '../approvals/approval-standing.ts';
import { askForApproval } from '../approvals/ask-for-approval.ts';
import { requireGo } from '../rollover/require-go.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { isLimited, isOfContacts } from './rules.ts';
import { startPlan } from './start-plan.ts';

/**
 * Starts a draft. One that takes access away is a draft because it is large: it never starts by itself, but is asked for
 * again, when nobody answered in time. Refuses `approval_needed` while it waits, `too_large` beyond what the trust allows.
 */
export async function startChecked(uow: UnitOfWork, plan: Plan): Promise<{ waits: boolean }> {
  if (plan.kind === 'rollover') await requireGo(uow, plan.id);
  if (!isLimited(plan.kind)) {
    await startPlan(uow, plan);
    return { waits: false };
  }
  const about = { kind: 'plan', planId: plan.id } as const;
  if ((await approvalStanding(uow, about))?.state === 'open') throw new Refusal('approval_needed');
  const [count] = await uow.sql<{ people: number }>(
    `select count(distinct (person_id, school_id))::int as people from plan_item where plan_id = $1 and state = 'to_do'`,
    [plan.id],
  );
  const people = count?.people ?? 0;
  const site = { trustId: plan.trustId, schoolId: plan.schoolId ?? null };
  const among = isOfContacts(plan.kind) ? 'contacts' : 'staff';
  const { of } = await admitLarge(uow, site, { people, typed: people, isProven: true, among });
  await askForApproval(uow, about, { reason: plan.note ?? null, of });
  return { waits: true };
}
