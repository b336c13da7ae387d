import { reviewSchedule } from '../reviews/review-times.ts';
import { termsOfSchools } from '../reviews/terms.ts';
import type { Reading } from '../unit-of-work.ts';
import type { JobName } from './book/job-book.ts';
import { nextRun } from './schedule-rules.ts';

/**
 * When jobs run next in the actor's trust whose places have times of their own: of those that go school by school, where it is
 * soonest. What is not here does not run by itself at the moment.
 */
export async function ownNext(reading: Reading): Promise<ReadonlyMap<JobName, Date>> {
  const { sql, now } = reading;
  const next = new Map<JobName, Date>();
  const [trust] = await sql<{ at: string }>(
    'select nightly_at as at from trust where id = app_trust() and nightly_since is not null',
  );
  const fetched = trust && nextRun({ every: 'day', at: trust.at }, now);
  if (fetched) next.set('import-nightly', fetched);
  const schools = await sql<{ id: string }>(
    'select id from school where trust_id = app_trust() and gone_at is null',
  );
  const terms = await termsOfSchools(reading);
  const reviewed = schools.flatMap(({ id }) => nextRun(reviewSchedule(terms.get(id) ?? []), now) ?? []);
  const [soonest] = reviewed.toSorted((one, other) => one.getTime() - other.getTime());
  if (soonest) next.set('draft-reviews', soonest);
  return next;
}
