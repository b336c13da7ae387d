import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { GrantInWords } from './grant-in-words.ts';

/** Tells somebody by mail which access of theirs has ended. `afterwards` says what that leaves them with. */
export async function tellEnded(
  uow: UnitOfWork,
  ended: readonly GrantInWords[],
  afterwards: string,
): Promise<void> {
  const [first] = ended;
  if (first === undefined) return;
  const products = new Set(ended.map(({ product }) => product));
  const places = new Set(ended.map(({ place }) => place));
  await queueMails(uow, [
    {
      template: 'access-removed',
      to: { name: first.name, address: first.email },
      data: {
        trustName: first.trust,
        placeName: places.size === 1 ? first.place : first.trust,
        personName: first.name,
        removerName: uow.actor.label,
        productName: products.size === 1 ? first.product : `${products.size} products`,
        accessLines: ended
          .map(({ product, role, place }) => `${product}, as ${role}, at ${place}`)
          .join('\n'),
        afterwards,
        removedAt: when(uow.now),
        toAddress: first.email,
      },
    },
  ]);
}
