import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import { oneApproval } from './approval-rows.ts';
import { holdSubject } from './approval-subject.ts';
import { subjectOf } from './subject-of.ts';
import { undoRefused } from './undo-refused.ts';
import { withdrawApproval } from './withdraw-approval.ts';

/** Takes back what the actor asked for: nothing of it happens. Refuses `not_found` for what others asked for, and `approval_over`. */
export async function takeBackApproval(uow: UnitOfWork, approvalId: string): Promise<{ about: string }> {
  const found = await oneApproval(uow, approvalId);
  const subject = found && subjectOf(found);
  if (found === null || subject === null || found.askedById !== uow.actor.accountId)
    throw new Refusal('not_found');
  await holdSubject(uow, subject);
  const { withdrawn } = await withdrawApproval(uow, subject);
  if (withdrawn === 0) throw new Refusal('approval_over');
  await undoRefused(uow, subject);
  return { about: approvalInWords(found) };
}
