import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/postgresql';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import { oneApproval } from './approval-rows.ts';
import { holdSubject, subjectFacts, type SubjectFacts } from './approval-subject.ts';
import { Approval } from './approval.ts';
import { carryOutApproved } from './carry-out-approved.ts';
import { answerObstacle } from './rules.ts';
import { subjectOf } from './subject-of.ts';
import { tellWhoAsked } from './tell-who-asked.ts';
import { undoRefused } from './undo-refused.ts';

/** The answer of a second administrator, and a word to whoever asked. */
export interface Answer {
  readonly approvalId: string;
  readonly answer: 'approve' | 'refuse';
  readonly note: string | null;
}

const done = { approve: 'approved', refuse: 'refused' } as const;
const written = { approve: 'approval.approved', refuse: 'approval.refused' } as const;

/**
 * Approves what was asked for and does it, or refuses it and clears it away, in one transaction. Of two who answer, one
 * does. Expects an actor who may answer at the trust. Refuses `approval_own` for whoever asked or would gain by it,
 * `approval_over` once it was answered or seven days are gone, `illegal_transition` when what it is about has changed, and
 * `not_permitted` when whoever asked may no longer do it.
 */
export async function answerApproval(
  uow: UnitOfWork,
  { approvalId, answer, note }: Answer,
): Promise<{ about: string }> {
  const { em, now, actor, audit } = uow;
  const found = await oneApproval(uow, approvalId);
  const subject = found && subjectOf(found);
  if (found === null || subject === null) throw new Refusal('not_found');
  await holdSubject(uow, subject);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const approval = await em.findOneOrFail(Approval, approvalId, { lockMode, refresh: true });
  const { facts, beneficiary } = await subjectFacts(uow, subject);
  const own = actor.accountId === approval.askedBy || actor.accountId === beneficiary;
  const obstacle = answerObstacle({ state: approval.state, expiresAt: approval.expiresAt, own }, now);
  if (obstacle !== null) throw new Refusal(obstacle);
  if (answer === 'approve' && !isUnchanged(approval.facts, facts)) throw new Refusal('illegal_transition');

  const state = done[answer];
  em.assign(approval, {
    state,
    answeredBy: actor.accountId,
    answeredByName: actor.label,
    answeredAt: now,
    answerNote: note,
  });
  audit(written[answer], { kind: 'approval', id: approvalId }, { ...subject, askedBy: approval.askedBy });
  if (answer === 'approve') await carryOutApproved(uow, subject, approval.askedBy);
  else await undoRefused(uow, subject);
  await tellWhoAsked(uow, found, state, note);
  return { about: approvalInWords(found) };
}

/** Approved is what was shown: every fact as it stood when it was asked for. */
const isUnchanged = (asked: SubjectFacts, now: SubjectFacts): boolean =>
  Object.entries(now).every(([name, fact]) => isDeepStrictEqual(asked[name], fact));
