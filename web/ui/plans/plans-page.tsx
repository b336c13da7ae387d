import { Link } from '@remix-run/react';
import type { MySite, PlanProgress, Reviews } from '../../answers.ts';
import { ReviewsCard } from './reviews-card.tsx';
import { PlanList } from './plan-list.tsx';

interface Props {
  readonly site: MySite;
  readonly plans: readonly PlanProgress[];
  /** Of a school, when its contacts are looked through. */
  readonly reviews: Reviews | null;
  readonly now: string;
}

/** Bulk changes: what was done to many at once, by whom, and how far it has come. */
export function PlansPage({ site, plans, reviews, now }: Props) {
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1>Bulk changes</h1>
          <p>
            What was done to many people of {site.name} at once. It goes on by itself, also when nobody looks.
          </p>
        </div>
        {site.may.includes('invitation:send') && (
          <Link className="button" to={`/sites/${site.id}/invitations/file`}>
            Invite by file
          </Link>
        )}
      </div>
      {reviews && <ReviewsCard site={site} reviews={reviews} />}
      {plans.length === 0 ? (
        <div className="card empty">
          <h2>Nothing was done in bulk yet</h2>
          <p>Tick several people in User Invitations to invite them, change their role or remove them.</p>
          <Link className="button" to={`/sites/${site.id}/invitations`}>
            User Invitations
          </Link>
        </div>
      ) : (
        <PlanList plans={plans} now={now} />
      )}
    </div>
  );
}
