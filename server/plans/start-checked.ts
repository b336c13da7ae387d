import { admitLarge, type LargeAct } from '../approvals/admit-large.ts';
import { approvalStanding } from '../approvals/approval-standing.ts';
import { askForApproval } from '../approvals/ask-for-approval.ts';
import { requireGo } from '../rollover/require-go.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { siteOfPlan } from './site-of-plan.ts';
import { isLimited, isOfContacts } from './rules.ts';
import { startPlan } from './start-plan.ts';

/**
 * Starts a draft. One that takes access away starts as it would if it was made now: a large one is asked for, again when nobody
 * answered in time, or it was approved too long ago. Refuses `approval_needed` while it waits, and as {@link admitLarge} does.
 */
export async function startChecked(
  uow: UnitOfWork,
  plan: Plan,
  { typed, isProven }: Pick<LargeAct, 'typed' | 'isProven'>,
): Promise<{ waits: boolean }> {
  const { kind, undoesKind } = plan;
  if (kind === 'rollover') await requireGo(uow, plan.id);
  if (!isLimited(kind, undoesKind)) {
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
  if (people === 0) throw new Refusal('nobody_selected');
  const site = siteOfPlan(plan);
  const among = isOfContacts(kind, undoesKind) ? 'contacts' : 'staff';
  const { of, waits } = await admitLarge(uow, site, { people, typed, isProven, among });
  if (waits) await askForApproval(uow, about, { reason: plan.note ?? null, of });
  else await startPlan(uow, plan);
  return { waits };
}
