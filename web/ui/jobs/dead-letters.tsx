import { Link } from '@remix-run/react';
import type { DeadLetter } from '../../answers.ts';
import { say, type Said } from '../say.tsx';
import { TableScroll } from '../table-scroll.tsx';
import { useDeed } from '../use-deed.ts';
import { instantOf } from '../when.ts';

interface Props {
  readonly site: string;
  readonly letters: readonly DeadLetter[];
  readonly onDiscard: (letter: DeadLetter, button: HTMLElement) => void;
}

/** Work that failed too often and was put aside, with the reason: it can be tried again, or thrown away. */
export function DeadLetters({ site, letters, onDiscard }: Props) {
  return (
    <>
      <h2>Put aside</h2>
      <p className="job-lead">
        {letters.length === 0
          ? 'Nothing. Work that fails again and again is put aside here, with the reason.'
          : 'This failed again and again. Try it once more when the cause is put right.'}
      </p>
      {letters.length > 0 && (
        <TableScroll label="Put aside">
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Why</th>
                <th scope="col">
                  <span className="unseen">Operations</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {letters.map((letter) => (
                <tr key={letter.id}>
                  <th scope="row">
                    {letter.title}
                    <p className="job-about">
                      {instantOf(letter.at)}, tried {letter.tries === 1 ? 'once' : `${letter.tries} times`}
                    </p>
                    {letter.planId !== null && (
                      <p className="job-about">
                        <Link to={`/sites/${site}/plans/${letter.planId}`}>Look at the bulk change</Link>
                      </p>
                    )}
                  </th>
                  <td data-label="Why">{letter.reason === '' ? 'No reason was given.' : letter.reason}</td>
                  <td>
                    <LetterActions letter={letter} onDiscard={onDiscard} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </>
  );
}

function LetterActions({ letter, onDiscard }: { letter: DeadLetter; onDiscard: Props['onDiscard'] }) {
  const { busy, refusal, run } = useDeed<Said>(say);
  const { id: letterId, queue, title, at } = letter;
  return (
    <div className="job-actions">
      <button
        type="button"
        className="button"
        aria-label={`Try again: ${title}, ${instantOf(at)}`}
        aria-disabled={busy}
        onClick={() => !busy && run('jobs/do/retry', { letterId, queue })}
      >
        Try again
      </button>
      <button
        type="button"
        className="button"
        aria-label={`Discard: ${title}, ${instantOf(at)}`}
        onClick={({ currentTarget }) => onDiscard(letter, currentTarget)}
      >
        Discard
      </button>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
