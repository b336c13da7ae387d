import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import { oneApproval } from './approval-rows.ts';
import type { Approver } from './approvers.ts';

/** Why something large needs two, in the words of the mail about it. */
const largeNeedsTwo = {
  forWhat: 'for a large change',
  whyTwo:
    'It is so large, or gives so much power, that it waits until a second administrator has looked at it.',
} as const;
const blockNeedsTwo = {
  forWhat: 'to lift a block',
  whyTwo: 'A block is lifted only when two people who look after blocks want it.',
} as const;

/** Tells those who may answer that something waits for them. Why a block is to be lifted stays out of mails. */
export async function tellApprovers(
  uow: UnitOfWork,
  approvalId: string,
  approvers: readonly Approver[],
): Promise<void> {
  const approval = await oneApproval(uow, approvalId);
  if (approval === null) throw new Refusal('not_found');
  const { trust, place, askedBy, reason, expiresAt, blockId } = approval;
  await queueMails(
    uow,
    approvers.map(({ name, address, site }) => ({
      template: 'approval-asked',
      to: { name, address },
      data: {
        trustName: trust,
        placeName: place,
        administratorName: name,
        askerName: askedBy,
        aboutLines: approvalInWords(approval),
        reason: blockId === null ? (reason ?? 'They gave no reason.') : 'It is told on the page.',
        ...(blockId === null ? largeNeedsTwo : blockNeedsTwo),
        untilWhen: when(new Date(expiresAt)),
        approvalsUrl: `${uow.settings.PUBLIC_URL}/sites/${site ?? uow.actor.trustId}/${blockId === null ? 'approvals' : 'blocks'}`,
        toAddress: address,
      },
    })),
  );
}
