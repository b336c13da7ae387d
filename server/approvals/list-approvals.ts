import type { Reading } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import { openApprovals, pastApprovals, type ApprovalFacts } from './approval-rows.ts';
import { waitingHeld, type WaitingHeld } from '../roster/held/waiting-held.ts';
import { approversBut } from './approvers.ts';

/** One approval as a page shows it. */
export interface ApprovalRow extends Omit<
  ApprovalFacts,
  'askedById' | 'askerEmail' | 'beneficiary' | 'trust'
> {
  /** What happens once it is approved. */
  readonly about: string;
  /** Whether whoever looks asked for it, or would gain by it: somebody else answers. */
  readonly own: boolean;
  /** Whether whoever looks asked for it, and may take it back. */
  readonly asked: boolean;
  /** How many there are who could answer it. */
  readonly approvers: number;
}

/**
 * What waits for a second administrator of the actor's trust, and what was answered, the newest hundred. Why a block is to be
 * lifted is for those alone who look after blocks; and nobody reads of a block on themselves. A roster that waits is decided on its
 * own page.
 */
export async function listApprovals(
  reading: Reading,
  { seesBlocks }: { readonly seesBlocks: boolean },
): Promise<{ open: ApprovalRow[]; past: ApprovalRow[]; rosters: WaitingHeld[] }> {
  const approvers = (await approversBut(reading, [])).map(({ accountId }) => accountId);
  const me = reading.actor.accountId;
  const shown = (facts: ApprovalFacts): ApprovalRow => {
    const { askedById, askerEmail: _, beneficiary, trust: _trust, ...row } = facts;
    const others = approvers.filter((id) => id !== askedById && id !== beneficiary);
    const own = me === askedById || me === beneficiary;
    const words = row.kind === 'lift_block' && !seesBlocks ? { reason: null, answerNote: null } : {};
    return {
      ...row,
      ...words,
      about: approvalInWords(facts),
      own,
      asked: me === askedById,
      approvers: others.length,
    };
  };
  return {
    open: (await openApprovals(reading)).filter(notOfThemselves(me)).map(shown),
    past: (await pastApprovals(reading)).filter(notOfThemselves(me)).map(shown),
    rosters: await waitingHeld(reading),
  };
}

const notOfThemselves = (me: string | null) => (facts: ApprovalFacts) =>
  facts.kind !== 'lift_block' || me === null || facts.beneficiary !== me;

/** How many wait, of those that whoever asks could answer. */
export async function countApprovals(reading: Reading): Promise<{ open: number }> {
  const me = reading.actor.accountId;
  const open = await openApprovals(reading);
  const others = open.filter((each) => each.askedById !== me && each.beneficiary !== me);
  const rosters = (await waitingHeld(reading)).filter(({ own }) => !own);
  return { open: others.length + rosters.length };
}
