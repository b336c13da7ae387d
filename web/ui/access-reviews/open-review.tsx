import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { AccessReviews, MySite } from '../../answers.ts';
import { number } from '../counted.ts';
import type { Question } from '../invitations/questions.ts';
import { Meter } from '../plans/meter.tsx';
import { dayOf } from '../when.ts';
import { howFar, reviewUntil } from './review-text.ts';

interface Props {
  readonly site: MySite;
  readonly review: NonNullable<AccessReviews['open']>;
  /** Whether the trust looks at it: it reminds and closes. */
  readonly leads: boolean;
  readonly onAsk: (button: HTMLElement, question: Question) => void;
}

/** The review that is open: how far each place is. */
export function OpenReview({ site, review, leads, onAsk }: Props) {
  const { reviewId, parts, openedAt, openedBy } = review;
  const waiting = parts.filter((part) => part.waiting > 0);
  const nudge: Question = {
    title: 'Remind them by mail?',
    body: [
      `${waiting.map(({ place }) => place).join(', ')}: whoever answers there is told what still waits. Reminders go out by themselves after 7 and 12 days.`,
    ],
    yes: 'Remind',
    no: 'Not now',
    danger: false,
    action: 'access-reviews/do/nudge',
    payload: { reviewId, partIds: waiting.map(({ partId }) => partId).join() },
  };
  const close: Question = {
    title: 'Close the review?',
    body: [
      'What was submitted stands. Nobody can answer any more, and the evidence says what nobody answered for.',
    ],
    yes: 'Close the review',
    no: 'Keep it open',
    danger: true,
    action: 'access-reviews/do/close',
    payload: { reviewId },
  };
  return (
    <section className="card" aria-labelledby="open-review">
      <div className="review-head">
        <h2 id="open-review">Review of {dayOf(openedAt)}</h2>
        <p>
          {reviewUntil(review)}. Opened{' '}
          {openedBy === null ? 'by itself at the start of the term' : `by ${openedBy}`}.
        </p>
        {leads && (
          <div className="review-deeds">
            {waiting.length > 0 && review.ownersAskedAt === null && (
              <Button variant="default" onClick={({ currentTarget }) => onAsk(currentTarget, nudge)}>
                Remind…
              </Button>
            )}
            <Button variant="default" onClick={({ currentTarget }) => onAsk(currentTarget, close)}>
              Close…
            </Button>
          </div>
        )}
      </div>
      <table className="plain stacked">
        <caption className="unseen">How far each place is</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">How far</th>
            <th scope="col">Kept</th>
            <th scope="col">Removed</th>
            <th scope="col">Answered by</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.partId}>
              <th scope="row">
                <Link to={`/sites/${part.schoolId ?? site.id}/access-reviews/${reviewId}`}>{part.place}</Link>
                {part.schoolId === null && <span className="sub">What the trust manages itself</span>}
              </th>
              <td>
                <Meter
                  percent={part.total === 0 ? 100 : ((part.total - part.waiting) / part.total) * 100}
                  label={`How far ${part.place} is`}
                />
                <span className="sub">{howFar(part)}</span>
              </td>
              <td className="count">
                {number(part.kept)} <span className="only-phone muted">kept</span>
              </td>
              <td className="count">
                {number(part.removed + part.removing)} <span className="only-phone muted">removed</span>
              </td>
              <td>
                {part.submittedBy.length === 0 ? 'Nobody yet' : part.submittedBy.join(', ')}
                {part.remindedAt && <span className="sub">Reminded on {dayOf(part.remindedAt)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
