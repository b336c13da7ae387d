import type { JobName } from '../runs/book/job-book.ts';
import { nextRun } from '../runs/schedule-rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { reviewSchedule } from './review-times.ts';
import { termsOfSchools } from './terms.ts';

/** One look through the contacts of a school. Instants are ISO 8601 strings in UTC. */
export interface PastReview {
  readonly draftedAt: string;
  readonly origin: 'review' | 'rollover';
  /** Who asked for it; null where nobody did. */
  readonly askedBy: string | null;
  readonly looked: number;
  readonly contacts: number;
  readonly leavers: number;
  readonly planId: string | null;
}

/** The last look, and when the next one is. */
export interface Reviews {
  readonly last: PastReview | null;
  /** Null while the trust has paused them, or where the roster knows of no school day. */
  readonly nextAt: string | null;
  readonly paused: boolean;
}

const job: JobName = 'draft-reviews';

/** When a school was last looked through, and when it is next. */
export async function findReviews(reading: Reading, schoolId: string): Promise<Reviews> {
  const [last = null] = await reading.sql<PastReview>(
    `select iso(drafted_at) as "draftedAt", origin, asked_by_name as "askedBy", looked, contacts, leavers, plan_id as "planId"
     from drafted_review where trust_id = app_trust() and school_id = $1 order by drafted_at desc, id desc limit 1`,
    [schoolId],
  );
  const paused = await reading.sql(`select from job_pause where trust_id = app_trust() and job = $1`, [job]);
  const terms = await termsOfSchools(reading);
  const next = paused.length > 0 ? null : nextRun(reviewSchedule(terms.get(schoolId) ?? []), reading.now);
  return { last, nextAt: next?.toISOString() ?? null, paused: paused.length > 0 };
}
