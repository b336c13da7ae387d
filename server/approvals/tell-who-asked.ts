import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import type { ApprovalFacts } from './approval-rows.ts';

const afterwards = {
  approved: 'It is under way. There is nothing else for you to do.',
  refused: 'Nothing has happened to anybody.',
} as const;

/** Tells whoever asked for an approval what the answer is. */
export async function tellWhoAsked(
  uow: UnitOfWork,
  approval: ApprovalFacts,
  answer: 'approved' | 'refused',
  note: string | null,
): Promise<void> {
  const { trust, place, site, askedBy, askerEmail, planId } = approval;
  const { actor, now, settings } = uow;
  await queueMails(uow, [
    {
      template: 'approval-answered',
      to: { name: askedBy, address: askerEmail },
      data: {
        trustName: trust,
        placeName: place,
        administratorName: askedBy,
        answererName: actor.label,
        answer,
        aboutLines: approvalInWords(approval),
        answerNote: note ? `They say: ${note}` : 'They left no note.',
        afterwards: afterwards[answer],
        answeredAt: when(now),
        portalUrl: `${settings.PUBLIC_URL}/sites/${site}/${planId === null ? 'invitations' : answer === 'approved' ? `plans/${planId}` : 'plans'}`,
        toAddress: askerEmail,
      },
    },
  ]);
}
