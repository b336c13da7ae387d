import { dayInWords, lastDay } from '../access/last-day-rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { RequestInWords } from './request-in-words.ts';

/** How a request was answered. */
export type AnswerToAsker =
  | {
      readonly approved: true;
      readonly role: string;
      readonly endsAt: Date | null;
      readonly note: string | null;
    }
  | { readonly approved: false; readonly reason: string };

/** Tells whoever asked what the answer is, in one mail. */
export async function tellAsker(
  uow: UnitOfWork,
  { name, email, product, place, trust }: RequestInWords,
  answer: AnswerToAsker,
): Promise<void> {
  const { actor, now, settings } = uow;
  const role = answer.approved ? `, as ${answer.role}` : '';
  await queueMails(uow, [
    {
      template: 'request-answered',
      to: { name, address: email },
      data: {
        trustName: trust,
        placeName: place,
        personName: name,
        answererName: actor.label,
        productName: product,
        answer: answer.approved ? 'approved' : 'refused',
        accessLines: `${product}${role}, at ${place}`,
        ...(answer.approved ? approvedWords(answer, product) : refusedWords(answer.reason)),
        portalUrl: `${settings.PUBLIC_URL}/`,
        answeredAt: when(now),
        toAddress: email,
      },
    },
  ]);
}

const approvedWords = ({ note, endsAt }: { note: string | null; endsAt: Date | null }, product: string) => ({
  answerNote: note ? `They say: ${note}` : 'There is nothing to accept.',
  afterwards: `You can open ${product} from your home page now.${endsAt ? ` It ends by itself after ${dayInWords(lastDay(endsAt))}.` : ''}`,
});

const refusedWords = (reason: string) => ({
  answerNote: `The reason: ${reason}`,
  afterwards: 'What you can open stays as it was.',
});
