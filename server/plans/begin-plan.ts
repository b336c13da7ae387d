import type { admitLarge } from '../approvals/admit-large.ts';
import { askForApproval } from '../approvals/ask-for-approval.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** A plan that was just written down, and whether it waits for a second administrator. */
export interface NewPlan extends Awaited<ReturnType<typeof admitLarge>> {
  readonly planId: string;
  readonly note: string | null;
}

/** Lets a new plan be carried out, or asks a second administrator first. */
export async function beginPlan(uow: UnitOfWork, { planId, waits, of, note }: NewPlan): Promise<void> {
  if (waits) await askForApproval(uow, { kind: 'plan', planId }, { reason: note, of });
  else await uow.enqueue('run-plan', { trustId: uow.actor.trustId ?? '', planId });
}
