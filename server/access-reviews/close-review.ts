import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdReview, type HeldReview } from './hold-review.ts';
import { isEnded } from './lines.ts';
import { makeRemovalPlan } from './make-removal-plan.ts';
import { renewRows } from './renew-rows.ts';
import { staleDays } from './rules.ts';
import { tellDrafted } from './tell-drafted.ts';
import { reviewNote } from './submit-answers.ts';

/** What closing came to: rows that nobody had answered, and bulk changes that were drafted for some of them. */
export interface Closed {
  readonly silent: number;
  readonly drafts: number;
}

interface Stale {
  readonly schoolId: string | null;
  readonly personId: string;
  readonly grantId: string;
  readonly roleId: string;
}

/**
 * Closes a review: what was submitted stands. What nobody answered for stays as it is, and it is noted that nobody did; where the trust
 * wants it so, what was not used for 180 days is drafted for removal, for somebody to look at. Refuses `review_over`.
 */
export async function closeReview(uow: UnitOfWork, reviewId: string): Promise<Closed> {
  const { sql, actor, audit } = uow;
  const review = await holdReview(uow, reviewId);
  if (review.closedAt !== null) throw new Refusal('review_over');
  const parts = await sql<{ id: string }>(
    'select id from access_review_part where review_id = $1 order by id for update',
    [reviewId],
  );
  for (const { id } of parts) await renewRows(uow, id);
  const stale = review.silence === 'draft' ? await staleRows(uow, reviewId) : [];
  const drafts = await draft(uow, review, stale);
  const silent = await sql(
    `update access_review_row w set silent = case when w.grant_id = any ($2) then 'drafted' else 'kept' end
     from access_review_row same left join "grant" g on g.id = same.grant_id left join administrator d on d.id = same.administrator_id,
       access_review_part part
     where same.id = w.id and part.id = w.part_id and part.review_id = $1 and w.submitted_at is null and not ${isEnded} returning w.id`,
    [reviewId, stale.map(({ grantId }) => grantId)],
  );
  await sql('update access_review set closed_at = gatehouse_now(), closed_by = $2 where id = $1', [
    reviewId,
    actor.accountId,
  ]);
  const counts = { silent: silent.length, drafts };
  audit('access_review.closed', { kind: 'access_review', id: reviewId }, counts);
  return counts;
}

/** What nobody answered for and nobody used for long, nor was given lately. */
const staleRows = ({ sql }: UnitOfWork, reviewId: string): Promise<Stale[]> =>
  sql<Stale>(
    `select part.school_id as "schoolId", g.person_id as "personId", g.id as "grantId", g.product_role_id as "roleId"
     from access_review_part part join access_review_row w on w.part_id = part.id join "grant" g on g.id = w.grant_id
     left join administrator d on d.id = w.administrator_id join account a on a.id = g.account_id
     where part.review_id = $1 and w.submitted_at is null and g.ended_at is null and not ${isEnded}
       and greatest(g.given_at, a.last_sign_in_at) < gatehouse_now() - make_interval(days => ${staleDays})
     order by part.id, w.id`,
    [reviewId],
  );

async function draft(uow: UnitOfWork, review: HeldReview, stale: readonly Stale[]): Promise<number> {
  const trustId = uow.actor.trustId ?? '';
  const places = Map.groupBy(stale, ({ schoolId }) => schoolId);
  for (const [schoolId, rows] of places) {
    const planId = await makeRemovalPlan(uow, {
      site: { trustId, schoolId },
      grants: rows.map(({ schoolId: _, ...row }) => row),
      note: `${reviewNote(review)}: nobody answered, and not used for ${staleDays} days`,
      by: null,
      state: 'draft',
    });
    const people = new Set(rows.map(({ personId }) => personId)).size;
    await tellDrafted(uow, { planId, schoolId, roles: rows.length, people });
  }
  return places.size;
}
