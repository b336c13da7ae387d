import { may, type Site } from '../administrators/rules.ts';
import { granterOf } from '../access/granter.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { answerObstacle, type Silence } from './rules.ts';

/** A review that is held, as it stands. */
export interface HeldReview {
  readonly reviewId: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly silence: Silence;
  readonly ownersAskedAt: Date | null;
  readonly closedAt: Date | null;
}

interface Row {
  readonly openedAt: string;
  readonly dueAt: string;
  readonly silence: Silence;
  readonly ownersAskedAt: string | null;
  readonly closedAt: string | null;
}

const dateOf = (iso: string | null) => (iso === null ? null : new Date(iso));

/** Holds a review of the actor's trust: before it is closed nobody answers, or the other way round. Refuses `not_found`. */
export async function holdReview(
  { sql }: UnitOfWork,
  reviewId: string,
  lock: 'no key update' | 'share' = 'no key update',
): Promise<HeldReview> {
  const [row] = await sql<Row>(
    `select iso(opened_at) as "openedAt", iso(due_at) as "dueAt", silence, iso(owners_asked_at) as "ownersAskedAt", iso(closed_at) as "closedAt"
     from access_review where id = $1 and trust_id = app_trust() for ${lock}`,
    [reviewId],
  );
  if (row === undefined) throw new Refusal('not_found');
  return {
    reviewId,
    silence: row.silence,
    openedAt: new Date(row.openedAt),
    dueAt: new Date(row.dueAt),
    ownersAskedAt: dateOf(row.ownersAskedAt),
    closedAt: dateOf(row.closedAt),
  };
}

/**
 * Holds the part of a review that a site answers for: of two who answer at once the second sees what the first one did.
 * Refuses `not_found` where the site has no part in it, and `review_over`.
 */
export async function holdPart(
  uow: UnitOfWork,
  site: Site,
  reviewId: string,
): Promise<{ partId: string; review: HeldReview }> {
  const review = await holdReview(uow, reviewId, 'share');
  const [part] = await uow.sql<{ id: string }>(
    `select id from access_review_part where review_id = $1 and trust_id = $2 and school_id is not distinct from $3 for update`,
    [reviewId, site.trustId, site.schoolId],
  );
  if (part === undefined) throw new Refusal('not_found');
  const { administrations } = await granterOf(uow, uow.actor.accountId);
  const isOfTrust = may(administrations, 'review:answer', { trustId: site.trustId, schoolId: null });
  const obstacle = answerObstacle(review, isOfTrust, uow.now);
  if (obstacle !== null) throw new Refusal(obstacle);
  return { partId: part.id, review };
}
