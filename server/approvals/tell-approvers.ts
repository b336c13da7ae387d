import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import { oneApproval } from './approval-rows.ts';
import type { Approver } from './approvers.ts';

/** Tells those who may answer that something waits for them. */
export async function tellApprovers(
  uow: UnitOfWork,
  approvalId: string,
  approvers: readonly Approver[],
): Promise<void> {
  const approval = await oneApproval(uow, approvalId);
  if (approval === null) throw new Refusal('not_found');
  const { trust, place, askedBy, reason, expiresAt } = approval;
  await queueMails(
    uow,
    approvers.map(({ name, address }) => ({
      template: 'approval-asked',
      to: { name, address },
      data: {
        trustName: trust,
        placeName: place,
        administratorName: name,
        askerName: askedBy,
        aboutLines: approvalInWords(approval),
        reason: reason ?? 'They gave no reason.',
        untilWhen: when(new Date(expiresAt)),
        approvalsUrl: `${uow.settings.PUBLIC_URL}/sites/${uow.actor.trustId}/approvals`,
        toAddress: address,
      },
    })),
  );
}
