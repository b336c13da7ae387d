import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { AccessReviews, MySite } from '../../answers.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import type { Question } from '../invitations/questions.ts';
import { useOpened } from '../use-opened.ts';
import { dayOf } from '../when.ts';
import { OpenReview } from './open-review.tsx';
import { reviewUntil } from './review-text.ts';
import { ReviewSettingsForm } from './review-settings-form.tsx';

const opening: Question = {
  title: 'Open a review of access?',
  body: [
    'What everybody has is written down as it stands now. Each school’s administrators are asked by mail to say of each row whether it is still needed.',
    'Nothing ends until somebody submits it.',
  ],
  yes: 'Open the review',
  no: 'Not now',
  danger: false,
  action: 'access-reviews/do/open',
  payload: {},
};

interface Props {
  readonly site: MySite;
  readonly reviews: AccessReviews;
}

/** Access reviews: the one that is open, those before it, and how the trust reviews. */
export function AccessReviewsPage({ site, reviews: { open, past, settings } }: Props) {
  const { heading, open: asked, openFrom, close, done } = useOpened<Question>();
  const leads = site.kind === 'trust' && site.may.includes('settings:manage');
  return (
    <div className="page narrow reviews">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            Access reviews
          </h1>
          <p>Once a term everybody’s access is looked through: what is still needed stays, the rest ends.</p>
        </div>
        {leads && open === null && (
          <Button onClick={({ currentTarget }) => openFrom(currentTarget, opening)}>Open a review…</Button>
        )}
      </div>
      {open && (
        <OpenReview
          site={site}
          review={open}
          leads={leads}
          onAsk={(button, question) => openFrom(button, question)}
        />
      )}
      {open === null && past.length === 0 && (
        <div className="card empty">
          <h2>No review yet</h2>
          <p>
            {leads
              ? 'Open one: it shows who has what, when they last signed in, and who has left, school by school.'
              : 'When the trust opens one, you get a mail, and what to answer for stands here.'}
          </p>
        </div>
      )}
      {past.length > 0 && (
        <section className="card" aria-labelledby="past-reviews">
          <div className="review-head">
            <h2 id="past-reviews">Reviews before</h2>
          </div>
          <table className="plain stacked">
            <thead>
              <tr>
                <th scope="col">Review of</th>
                <th scope="col">How it ended</th>
              </tr>
            </thead>
            <tbody>
              {past.map((review) => (
                <tr key={review.reviewId}>
                  <th scope="row">
                    <Link to={review.reviewId}>{dayOf(review.openedAt)}</Link>
                  </th>
                  <td>{reviewUntil(review)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {leads && <ReviewSettingsForm settings={settings} />}
      {asked && <ConfirmDialog question={asked} onClose={close} onDone={done} />}
    </div>
  );
}
