import { askForApproval, type Asked } from '../../approvals/ask-for-approval.ts';
import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireOwnBlock } from './require-own-block.ts';

/** Which block to lift, and why. */
export interface AskToLift {
  readonly blockId: string;
  readonly reason: string;
}

/**
 * Asks for a block to be lifted: it stands until a second administrator who looks after blocks has approved. Refuses as
 * {@link requireOwnBlock}, and `already_decided` for one that was lifted.
 */
export async function askToLift(
  uow: UnitOfWork,
  site: Site,
  { blockId, reason }: AskToLift,
): Promise<Asked & { name: string }> {
  const { name } = await requireOwnBlock(uow, site, blockId);
  const open = await uow.sql('select from contact_block where id = $1 and lifted_at is null', [blockId]);
  if (open.length === 0) throw new Refusal('already_decided');
  return { name, ...(await askForApproval(uow, { kind: 'lift_block', blockId }, { reason })) };
}
