import { Button } from '@mantine/core';
import { Link, useRevalidator } from '@remix-run/react';
import type { MySite, PartOfReview, ReviewLinesPage, ReviewRow } from '../../answers.ts';
import type { ReviewQuery } from '../../review-query.ts';
import { counted, number } from '../counted.ts';
import { watchPlan } from '../plans/watch-plan.tsx';
import { Refused } from '../refused.tsx';
import { say } from '../say.tsx';
import { useOpened } from '../use-opened.ts';
import { dayOf } from '../when.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { ReviewFilter } from './review-filter.tsx';
import { ReviewLine } from './review-line.tsx';
import { ReviewSelect } from './review-select.tsx';
import { howFar, keptText, reviewUntil } from './review-text.ts';
import { SubmitDialog, type Submitted } from './submit-dialog.tsx';
import { useAnswers } from './use-answers.ts';

interface Props {
  readonly site: MySite;
  readonly review: ReviewRow;
  /** How far this place is; null once the review is closed. */
  readonly part: PartOfReview | null;
  readonly lines: ReviewLinesPage;
  readonly filter: ReviewQuery;
  readonly now: string;
}

/** What one place answers for in a review: row by row, or many at once; then it is submitted. */
export function ReviewPage({ site, review, part, lines, filter, now }: Props) {
  const { reviewId, closedAt, openedAt, dueAt, ownersAskedAt } = review;
  const isOpen = closedAt === null && (now < dueAt || ownersAskedAt !== null);
  const { heading, open, openFrom, close } = useOpened<'submit'>();
  const { revalidate } = useRevalidator();
  const answers = useAnswers(reviewId, lines, filter);
  const { rows, next, total, capped, products } = lines;
  const submitted = ({ kept, ended, renewed, refused, plan }: Submitted) => {
    close();
    const more = [
      ...(ended > 0 ? [`${counted(ended, 'administrator was', 'administrators were')} ended.`] : []),
      ...(renewed > 0 ? [`${counted(renewed, 'role', 'roles')} changed since: please answer anew.`] : []),
      ...refused,
    ];
    say({ title: 'Answers submitted', text: [`${keptText(kept)}.`, ...more].join(' ') });
    if (plan) watchPlan({ ...plan, site: site.id, kind: 'remove_role', onEnd: revalidate });
  };
  return (
    <div className="page review">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Review of access, {dayOf(openedAt)}
          </h1>
          <p>
            {site.name}. {reviewUntil(review)}
            {part === null ? '.' : `: ${howFar(part).toLowerCase()}.`}{' '}
            <Link to={`/sites/${site.id}/access-reviews`}>All reviews</Link>
          </p>
        </div>
        <EvidenceForm reviewId={reviewId} />
      </div>
      <section className="card" aria-label="Rows">
        <ReviewFilter key={JSON.stringify(filter)} filter={filter} products={products} />
        {isOpen && rows.length > 0 && <ReviewSelect answers={answers} lines={lines} />}
        <Refused>{answers.refusal}</Refused>
        {rows.length === 0 ? (
          <div className="empty">
            <h2>No rows here</h2>
            <p>Nothing matches the filter, or this place had nothing to answer for.</p>
          </div>
        ) : (
          <ul className="review-lines">
            {rows.map((line) => (
              <ReviewLine
                key={line.lineId}
                line={line}
                now={now}
                isOpen={isOpen}
                picked={answers.isPicked(line.lineId)}
                busy={answers.busy}
                onPick={() => answers.pick(line.lineId)}
                onAnswer={(answer) => answers.answer({ ids: [line.lineId] }, answer)}
              />
            ))}
          </ul>
        )}
        <div className="foot">
          <p className="muted">
            {number(rows.length)} of{' '}
            {capped ? `more than ${number(total)} rows` : counted(total, 'row', 'rows')}
          </p>
          {next && (
            <Link className="button" to={answers.pageAfter(next)}>
              More
            </Link>
          )}
        </div>
      </section>
      {isOpen && part && (
        <section className="review-bar" aria-label="Submit">
          <p>
            {part.ticked === 0
              ? 'Nothing ends until you submit. Press Keep or Remove first.'
              : `${counted(part.ticked, 'answer is', 'answers are')} ready. Nothing ends until you submit.`}
          </p>
          <Button
            disabled={part.ticked === 0}
            onClick={({ currentTarget }) => openFrom(currentTarget, 'submit')}
          >
            Submit…
          </Button>
        </section>
      )}
      {open && <SubmitDialog reviewId={reviewId} onClose={close} onDone={submitted} />}
    </div>
  );
}
