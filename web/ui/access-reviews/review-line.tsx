import { Button } from '@mantine/core';
import type { ReviewAnswer } from '#server/access-reviews/rules.ts';
import type { ReviewLineRow } from '../../answers.ts';
import { lineAbout, lineStateNames, lineStateTones, sinceText, usedText } from './review-text.ts';

interface Props {
  readonly line: ReviewLineRow;
  readonly now: string;
  /** Whether the review still takes answers here. */
  readonly isOpen: boolean;
  readonly picked: boolean;
  readonly busy: boolean;
  readonly onPick: () => void;
  readonly onAnswer: (answer: ReviewAnswer | null) => void;
}

/** One row of a review: who, what, and how much it is used; Keep or Remove with one press, which can be taken back. */
export function ReviewLine({ line, now, isOpen, picked, busy, onPick, onAnswer }: Props) {
  const { name, email, place, hasLeft, hasFactor, renewedAt, state, answer, answeredBy, own } = line;
  const asks = isOpen && state === 'waiting';
  const what = `${lineAbout(line)}, of ${name}`;
  return (
    <li className="review-line" data-answer={asks ? (answer ?? undefined) : undefined}>
      <div className="review-tick-cell">
        {asks && !own && (
          <input
            type="checkbox"
            className="review-tick"
            aria-label={`Select ${what}`}
            checked={picked}
            onChange={onPick}
          />
        )}
      </div>
      <div>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <span className="sub">
          <bdi>{email}</bdi>
        </span>
        {hasLeft && (
          <span className="sub" data-tone="stop">
            Has left, by the roster
          </span>
        )}
      </div>
      <div>
        {lineAbout(line)}
        <span className="sub">{place}</span>
        {hasFactor === false && (
          <span className="sub" data-tone="late">
            No second step at sign-in
          </span>
        )}
        {hasFactor === true && <span className="sub">Has a second step at sign-in</span>}
        {renewedAt && state === 'waiting' && (
          <span className="sub" data-tone="late">
            The role was changed since: please answer anew
          </span>
        )}
      </div>
      <div>
        {usedText(line, now)}
        <span className="sub">{sinceText(line)}</span>
      </div>
      <div className="review-answers">
        {!asks && (
          <div>
            <span className="status" data-tone={lineStateTones[state]}>
              {lineStateNames[state]}
            </span>
            {line.submittedAt && <span className="sub">By {answeredBy ?? 'somebody'}</span>}
          </div>
        )}
        {asks && own && <span className="muted">Yours: another administrator answers</span>}
        {asks && !own && answer === null && (
          <>
            <Button
              variant="default"
              disabled={busy}
              aria-label={`Keep ${what}`}
              onClick={() => onAnswer('keep')}
            >
              Keep
            </Button>
            <Button
              variant="default"
              className="danger-text"
              disabled={busy}
              aria-label={`Remove ${what}`}
              onClick={() => onAnswer('remove')}
            >
              Remove
            </Button>
          </>
        )}
        {asks && !own && answer !== null && (
          <>
            <span className="status" data-tone={answer === 'keep' ? 'ok' : 'stop'}>
              {answer === 'keep' ? 'Keep' : 'Remove'}
            </span>
            <Button
              variant="default"
              disabled={busy}
              aria-label={`Undo: ${what}`}
              onClick={() => onAnswer(null)}
            >
              Undo
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
