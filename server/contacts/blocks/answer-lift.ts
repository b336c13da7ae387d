import type { Site } from '../../administrators/rules.ts';
import { answerApproval, type Answer } from '../../approvals/answer-approval.ts';
import { takeBackApproval } from '../../approvals/take-back-approval.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireOwnBlock, type OwnBlock } from './require-own-block.ts';

/**
 * Answers, at the trust or at the one school that is concerned, what somebody else asked for: a block is lifted, or stays.
 * Refuses as {@link requireOwnBlock} and {@link answerApproval}.
 */
export async function answerLift(uow: UnitOfWork, site: Site, answer: Answer): Promise<{ name: string }> {
  const { name } = await blockOf(uow, site, answer.approvalId);
  await answerApproval(uow, answer);
  return { name };
}

/** Takes back what one asked for oneself: the block stays. Refuses as {@link requireOwnBlock} and {@link takeBackApproval}. */
export async function takeBackLift(
  uow: UnitOfWork,
  site: Site,
  approvalId: string,
): Promise<{ name: string }> {
  const { name } = await blockOf(uow, site, approvalId);
  await takeBackApproval(uow, approvalId);
  return { name };
}

async function blockOf(uow: UnitOfWork, site: Site, approvalId: string): Promise<OwnBlock> {
  const [approval] = await uow.sql<{ blockId: string }>(
    'select block_id as "blockId" from approval where id = $1 and trust_id = $2 and block_id is not null',
    [approvalId, site.trustId],
  );
  if (approval === undefined) throw new Refusal('not_found');
  return requireOwnBlock(uow, site, approval.blockId);
}
