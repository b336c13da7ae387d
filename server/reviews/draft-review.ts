import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { draftContacts } from './draft-contacts.ts';
import { holdReviews } from './hold-reviews.ts';
import { tellReviewers } from './tell-reviewers.ts';

/** Which school is looked through. */
export interface DraftReview {
  readonly schoolId: string;
  /** The month that it stands for (`2026-11`), for which it is the only one; null when somebody asked for it. */
  readonly month: string | null;
}

/** What came of a review. */
export interface DraftedReview {
  readonly planId: string | null;
  readonly looked: number;
  readonly contacts: number;
  readonly blocked: number;
  readonly byItself: boolean;
}

/**
 * Looks through the contacts of a school and drafts the revocation of those who are ready for it, told by mail to whoever may
 * act there. One for each month, whoever comes first: later ones return null. One that somebody asked for never runs by itself, and is not mailed: they look.
 */
export async function draftReview(
  uow: UnitOfWork,
  { schoolId, month }: DraftReview,
): Promise<DraftedReview | null> {
  const { sql, actor } = uow;
  await holdReviews(uow, schoolId);
  const id = newId();
  const first = await sql(
    `insert into drafted_review (id, trust_id, school_id, origin, month, asked_by_name) values ($1, app_trust(), $2, 'review', $3, $4)
     on conflict do nothing returning id`,
    [id, schoolId, month, month === null ? actor.label : null],
  );
  if (first.length === 0) return null;
  const origin = 'review';
  const drafted = await draftContacts(uow, { schoolId, origin, mayRun: month !== null });
  const { plan, looked, people, blocked } = drafted;
  await sql(
    'update drafted_review set looked = $2, contacts = $3, blocked = $4, plan_id = $5 where id = $1',
    [id, looked, people, blocked, plan?.id ?? null],
  );
  if (plan !== null && month !== null) await tellReviewers(uow, plan);
  return {
    planId: plan?.id ?? null,
    looked,
    contacts: people,
    blocked,
    byItself: plan?.byItself ?? false,
  };
}
