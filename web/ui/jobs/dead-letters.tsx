import { Link } from '@remix-run/react';
import { useRef } from 'react';
import type { DeadLetter } from '../../answers.ts';
import { say, type Said } from '../say.tsx';
import { TableScroll } from '../table-scroll.tsx';
import { useDeed, type Deed } from '../use-deed.ts';
import { instantOf } from '../when.ts';

interface Props {
  readonly site: string;
  readonly letters: readonly DeadLetter[];
  readonly onDiscard: (letter: DeadLetter, button: HTMLElement) => void;
}

/** Work that failed too often and was put aside, with the reason: it can be tried again, or thrown away. */
export function DeadLetters({ site, letters, onDiscard }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Here, and not in its row: the row is gone once it is done.
  const { refusal, ...deed } = useDeed<Said>((said) => {
    say(said);
    heading.current?.focus();
  });
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Put aside
      </h2>
      <p className="job-lead">
        {letters.length === 0
          ? 'Nothing. Work that fails again and again is put aside here, with the reason.'
          : 'This failed again and again. Try it once more when the cause is put right.'}
      </p>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
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
                    <LetterActions letter={letter} deed={deed} onDiscard={onDiscard} />
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

interface ActionProps {
  readonly letter: DeadLetter;
  readonly deed: Pick<Deed, 'busy' | 'run'>;
  readonly onDiscard: Props['onDiscard'];
}

function LetterActions({ letter, deed: { busy, run }, onDiscard }: ActionProps) {
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
    </div>
  );
}
