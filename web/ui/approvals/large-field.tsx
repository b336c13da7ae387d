import { number } from '../counted.ts';
import { TextField } from '../visitors/text-field.tsx';
import { NobodyElse } from './nobody-else.tsx';
import type { Large } from './use-large.ts';

/** What a large act needs: the number typed in, a second administrator, or that it is too large. Nothing for a small one. */
export function LargeField({ large }: { large: Large | null }) {
  if (large === null || large.size === 'small') return null;
  const { people, of, size, approvers, typed, onTyped } = large;
  const share = `${number(people)} of the ${number(of)} people who have an account here`;
  if (size === 'refused')
    return (
      <p className="note" data-tone="stop">
        This concerns {share}. So many at once is allowed only while a rollover is declared: select fewer.
      </p>
    );
  if (size === 'type_number')
    return (
      <TextField
        label={`Type ${people} to go on`}
        hint={`This concerns ${share}.`}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => onTyped(currentTarget.value)}
      />
    );
  return (
    <>
      <p className="note">
        This concerns {share}, so it waits for a second administrator. They get a mail, and nothing happens
        before one of them approves it.
      </p>
      {approvers === 0 && <NobodyElse />}
    </>
  );
}
