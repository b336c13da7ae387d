import type { Preview } from '../../answers.ts';
import { inWords, type AccessInWords } from '../access-words.ts';

/** What the basket comes to in one sentence, once it holds more than one role. */
export function BasketSummary({
  access,
  preview,
}: {
  access: readonly AccessInWords[];
  preview: Preview | null;
}) {
  if (access.length < 2 || preview === null) return null;
  return (
    <p className="basket-summary">
      {howMany(preview)} <b>{inWords(access)}</b>
    </p>
  );
}

function howMany({ toInvite, total }: Preview): string {
  if (toInvite === 0) return 'One mail:';
  return total === 1 ? 'One invitation, one mail:' : 'One invitation and one mail each:';
}
