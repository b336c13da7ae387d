import type { SignInRow } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { instantOf } from '../../when.ts';

const endings: Readonly<Record<NonNullable<SignInRow['endReason']>, string>> = {
  access_ended: 'Their access ended',
  signed_out: 'Signed out',
  product_retired: 'The product was retired',
  client_ended: 'The product was disconnected',
  ran_out: 'Their sign-in ran out',
};

/** How somebody stands who signed in to a product. */
export function standing({ endedAt, endReason, seenAt }: SignInRow): string {
  if (endedAt === null || endReason === null) return `Last seen on ${instantOf(seenAt)}`;
  return `${endings[endReason]} on ${instantOf(endedAt)}`;
}

/** Whether the product was told that they are signed out; null while they are signed in. `product`: its name. */
export function toldInWords(
  { endedAt, notice }: Pick<SignInRow, 'endedAt' | 'notice'>,
  product: string,
): string | null {
  if (endedAt === null) return null;
  if (notice === null) return `${product} was not told: it has no address for it`;
  const { state, attempts, lastTriedAt, dueAt, lastAnswer } = notice;
  const why = lastAnswer === null || lastAnswer === '' ? '' : ` (${lastAnswer})`;
  if (state === 'accepted')
    return lastTriedAt === null
      ? `${product} was told, and accepted`
      : `${product} was told on ${instantOf(lastTriedAt)}, and accepted`;
  const tries = counted(attempts, 'attempt', 'attempts');
  if (state === 'given_up') return `${product} could not be told: given up after ${tries}${why}`;
  if (attempts === 0 || lastTriedAt === null) return `${product} is being told`;
  return `Not accepted yet: ${tries}, the last on ${instantOf(lastTriedAt)}${why}; next on ${instantOf(dueAt)}`;
}
