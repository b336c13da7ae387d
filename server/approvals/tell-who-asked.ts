import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { approvalInWords } from './about-rules.ts';
import type { ApprovalFacts } from './approval-rows.ts';

const afterwards = {
  approved: 'It is under way. There is nothing else for you to do.',
  refused: 'Nothing has happened to anybody.',
} as const;
const afterBlock = {
  approved: 'The block is lifted. It gives nothing back by itself: look at how the contact stands now.',
  refused: 'The block stays.',
} as const;
const noteIn = (text: string | null) => (text ? `They say: ${text}` : 'They left no note.');

/** Tells whoever asked for an approval what the answer is. */
export async function tellWhoAsked(
  uow: UnitOfWork,
  approval: ApprovalFacts,
  answer: 'approved' | 'refused',
  note: string | null,
): Promise<void> {
  const { trust, place, site, askedBy, askerEmail, planId, blockId } = approval;
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
        what: blockId === null ? 'your large change' : 'what you asked about a block',
        aboutLines: approvalInWords(approval),
        answerNote: blockId === null ? noteIn(note) : 'What they say is told on the page.',
        afterwards: (blockId === null ? afterwards : afterBlock)[answer],
        answeredAt: when(now),
        portalUrl: `${settings.PUBLIC_URL}/sites/${site}/${pageOf(planId, blockId, answer)}`,
        toAddress: askerEmail,
      },
    },
  ]);
}

function pageOf(planId: string | null, blockId: string | null, answer: 'approved' | 'refused'): string {
  if (blockId !== null) return 'blocks';
  if (planId === null) return 'invitations';
  return answer === 'approved' ? `plans/${planId}` : 'plans';
}
