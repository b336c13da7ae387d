import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import type { GrantInWords } from './grant-in-words.ts';
import { dayInWords, lastDay } from './last-day-rules.ts';

/** Whether people are told that access has ended: as whoever ends it says, otherwise as the trust has it. */
export async function tellsEnded({ sql }: Reading, tell: boolean | null | undefined): Promise<boolean> {
  if (typeof tell === 'boolean') return tell;
  const [trust] = await sql<{ tell: boolean }>('select tell_ended as tell from trust where id = app_trust()');
  return trust?.tell ?? true;
}

/** How access came to its end: by somebody, or by its date; and what that leaves them with. */
export interface Telling {
  readonly how: 'person' | 'date';
  readonly afterwards: string;
  readonly planId?: string | undefined;
}

/** Tells somebody by mail which access of theirs has ended. Nothing ended, nothing said. */
export async function tellEnded(
  uow: UnitOfWork,
  ended: readonly GrantInWords[],
  { how, afterwards, planId }: Telling,
): Promise<void> {
  const [first] = ended;
  if (first === undefined) return;
  const products = new Set(ended.map(({ product }) => product));
  const places = new Set(ended.map(({ place }) => place));
  const remover = uow.actor.label;
  const askName = how === 'person' ? remover : (first.giver ?? first.trust);
  const howEnded =
    how === 'person'
      ? `${remover} ended this access on ${when(uow.now)}:`
      : `${untilThen(ended)}, and has ended:`;
  await queueMails(uow, [
    {
      template: 'access-removed',
      to: { name: first.name, address: first.email },
      data: {
        trustName: first.trust,
        placeName: places.size === 1 ? first.place : first.trust,
        personName: first.name,
        askName,
        howEnded,
        productName: products.size === 1 ? first.product : `${products.size} products`,
        accessLines: ended
          .map(({ product, role, place }) => `${product}, as ${role}, at ${place}`)
          .join('\n'),
        afterwards,
        toAddress: first.email,
      },
      ...(planId && { planId }),
    },
  ]);
}

function untilThen(ended: readonly GrantInWords[]): string {
  const days = new Set(ended.map(({ endsAt }) => endsAt && dayInWords(lastDay(new Date(endsAt)))));
  const [day] = days;
  return days.size === 1 && day ? `This access was for a time, until ${day}` : 'This access was for a time';
}
