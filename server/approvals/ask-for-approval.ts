import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { newId } from '../new-id.ts';
import { liftApprovers } from '../contacts/blocks/lift-approvers.ts';
import { Approval } from './approval.ts';
import { holdSubject, subjectFacts, type ApprovalSubject } from './approval-subject.ts';
import { approversBut } from './approvers.ts';
import { approvalExpiry } from './rules.ts';
import { tellApprovers } from './tell-approvers.ts';
import { withdrawApproval } from './withdraw-approval.ts';

/** What was asked for, and how many there are who could approve it: with none it waits until there is somebody. */
export interface Asked {
  readonly approvalId: string;
  readonly approvers: number;
}

/** Why it is asked for, and how many active accounts there are where a plan takes effect: shown to whoever answers. */
export interface AskedWith {
  readonly reason?: string | null;
  readonly of?: number | null;
}

/**
 * Lets a large act wait for a second administrator, who is told by mail. Expects that the actor may do it by themselves,
 * and that what it is about is written already, but has no effect yet:
 *
 * - `plan`: a plan in state `draft`; approved, it starts in the name of whoever asked.
 * - `owner_invitation`: an invitation of kind administrator with its offer, whose link was not issued and whose mail was not
 *   queued; approved, it is issued anew by `issueInvitations`, with its 168 hours from then on; refused, it is cancelled.
 * - `owner_role`: an administrator as they are; approved, they become an Account Owner of all sites.
 * - `lift_block`: a block, which stands meanwhile; whoever looks after blocks at the trust, or where a child is, is told.
 *
 * What it is about is held first and compared at the answer: change it, and it has to be asked for again. An earlier asking
 * for the same ends as withdrawn.
 */
export async function askForApproval(
  uow: UnitOfWork,
  subject: ApprovalSubject,
  { reason = null, of = null }: AskedWith = {},
): Promise<Asked> {
  const { em, now, actor, audit } = uow;
  const { accountId: askedBy, trustId } = actor;
  if (askedBy === null || trustId === null) throw new Refusal('not_permitted');
  await holdSubject(uow, subject);
  await withdrawApproval(uow, subject);
  const { facts, beneficiary } = await subjectFacts(uow, subject);
  const id = newId();
  em.create(Approval, {
    id,
    trustId,
    ...subject,
    facts: { ...facts, reason, of },
    state: 'open',
    askedBy,
    askedByName: actor.label,
    askedAt: now,
    expiresAt: approvalExpiry(now),
  });
  audit('approval.asked', { kind: 'approval', id }, { ...subject });
  const approvers =
    subject.kind === 'lift_block'
      ? await liftApprovers(uow, subject.blockId, [askedBy, beneficiary])
      : await approversBut(uow, [askedBy, beneficiary]);
  await tellApprovers(uow, id, approvers);
  return { approvalId: id, approvers: approvers.length };
}
