import type { Reading } from '../unit-of-work.ts';
import type { JobName } from './book/job-book.ts';
import { isJobName } from './book/job-book.ts';
import type { Run } from './run-rules.ts';

interface Row {
  readonly job: string;
  readonly schoolId: string | null;
  readonly dueAt: string;
}

/** A run that somebody asked for in the actor's trust; null where there is none, or it has ended. */
export async function findAskedRun(
  { sql, actor }: Reading,
  key: string,
): Promise<(Run & { job: JobName }) | null> {
  const [row] = await sql<Row>(
    `select job, school_id as "schoolId", iso(due_at) as "dueAt" from job_run
     where run_key = $1 and trust_id = $2 and asked_by is not null and ended_at is null`,
    [key, actor.trustId],
  );
  if (row === undefined || !isJobName(row.job)) return null;
  const place = { trustId: actor.trustId, schoolId: row.schoolId };
  return { key, job: row.job, place, dueAt: new Date(row.dueAt) };
}
