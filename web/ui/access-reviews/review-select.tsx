import { Button } from '@mantine/core';
import type { ReviewLinesPage } from '../../answers.ts';
import { number } from '../counted.ts';
import type { useAnswers } from './use-answers.ts';

interface Props {
  readonly answers: ReturnType<typeof useAnswers>;
  readonly lines: ReviewLinesPage;
}

/** How many can be answered; they are counted so far and no further. */
const manyOf = ({ open, capped }: ReviewLinesPage): string =>
  capped ? `${number(open)} and more` : number(open);

/** Ticks the rows of the page, or all of the filter, and answers for them at once; and keeps all that are in use. */
export function ReviewSelect({ answers, lines }: Props) {
  const { open, count, everything, busy, setEverything, pickPage, answer, chosen } = answers;
  const all = everything || (open.length > 0 && count === open.length);
  const some = everything || count > 0;
  const more = lines.open > open.length;
  return (
    <div className="review-all">
      <label>
        <input
          type="checkbox"
          className="review-tick"
          checked={all}
          disabled={open.length === 0}
          onChange={() => pickPage(!all)}
        />
        {everything ? `All ${manyOf(lines)} are selected` : `Select all ${open.length} on this page`}
      </label>
      {all && more && !everything && (
        <Button variant="subtle" onClick={() => setEverything(true)}>
          Select all {manyOf(lines)} rows of the filter
        </Button>
      )}
      <div className="review-deeds">
        {some ? (
          <>
            <Button variant="default" disabled={busy} onClick={() => answer(chosen(), 'keep')}>
              Keep selected
            </Button>
            <Button
              variant="default"
              className="danger-text"
              disabled={busy}
              onClick={() => answer(chosen(), 'remove')}
            >
              Remove selected
            </Button>
            <Button variant="default" disabled={busy} onClick={() => answer(chosen(), null)}>
              Undo selected
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => answer({ all: { used: 'in_use', show: 'waiting' }, except: [] }, 'keep')}
          >
            Keep all that are in use
          </Button>
        )}
      </div>
    </div>
  );
}
