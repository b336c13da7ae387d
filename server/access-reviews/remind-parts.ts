import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdReview } from './hold-review.ts';
import { remindersDue } from './rules.ts';
import { tellAnswerers } from './tell-answerers.ts';

/** Reminds, by itself, the places that have not finished: once after seven days and once after twelve. Returns how many places. */
export async function remindParts(uow: UnitOfWork, reviewId: string): Promise<number> {
  const review = await holdReview(uow, reviewId);
  const due = review.closedAt === null ? remindersDue(review, uow.now) : 0;
  const parts = await uow.sql<{ id: string }>(
    `update access_review_part set reminders = $2 where review_id = $1 and reminders < $2 returning id`,
    [reviewId, due],
  );
  if (parts.length === 0) return 0;
  const why = 'Nobody has answered for these rows yet.';
  return tell(
    uow,
    reviewId,
    why,
    parts.map(({ id }) => id),
  );
}

/** Reminds certain places at once, because the trust wants it. Refuses `review_over`, and `nobody_selected` where nothing waits. */
export async function nudgeParts(
  uow: UnitOfWork,
  { reviewId, partIds }: { readonly reviewId: string; readonly partIds: readonly string[] },
): Promise<{ places: number }> {
  const review = await holdReview(uow, reviewId);
  if (review.closedAt !== null || review.dueAt <= uow.now) throw new Refusal('review_over');
  const places = await tell(uow, reviewId, `${uow.actor.label} asks you to answer for these rows.`, partIds);
  if (places === 0) throw new Refusal('nobody_selected');
  return { places };
}

async function tell(
  uow: UnitOfWork,
  reviewId: string,
  why: string,
  partIds: readonly string[],
): Promise<number> {
  const told = await tellAnswerers(uow, reviewId, {
    heading: 'The review of access waits for you',
    why,
    partIds,
  });
  if (told.length === 0) return 0;
  await uow.sql('update access_review_part set reminded_at = gatehouse_now() where id = any ($1)', [told]);
  uow.audit('access_review.reminded', { kind: 'access_review', id: reviewId }, { places: told.length });
  return told.length;
}
