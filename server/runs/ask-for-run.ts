import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { jobBook, type JobName } from './book/job-book.ts';
import { holdJob } from './hold-job.ts';
import { requireNotPaused } from './pause-job.ts';

/** Which job somebody wants to run now, in their trust. */
export interface WantedRun {
  readonly trustId: string;
  readonly job: JobName;
}

const underWay = `
  select from job_run where job = $1 and (trust_id = $2 or trust_id is null) and school_id is not distinct from $3::uuid
    and ended_at is null and (run_alive(beat_at) or started_at is null) limit 1`;
const ask = `
  insert into job_run (run_key, job, trust_id, school_id, due_at, started_at, asked_by)
  values ($1, $2, $3, $4::uuid, gatehouse_now(), null, $5)`;

/**
 * Asks for a run of a job now, besides those of its schedule, under a key of its own; where the job goes school by
 * school, one for each school of the trust. Refuses `job_paused`, and `job_running` while one is under way or asked for.
 */
export async function askForRun(uow: UnitOfWork, { trustId, job }: WantedRun): Promise<{ title: string }> {
  const { title, goes } = jobBook[job];
  await requireNotPaused(uow, { trustId, job });
  let asked = 0;
  for (const schoolId of goes === 'school' ? await schoolsOf(uow, trustId) : [null])
    asked += await askAt(uow, { trustId, job, schoolId });
  if (asked === 0) throw new Refusal('job_running');
  uow.audit('job.asked', { kind: 'trust', id: trustId }, { job });
  return { title };
}

async function askAt(
  { sql, enqueue, actor }: UnitOfWork,
  { trustId, job, schoolId }: WantedRun & { readonly schoolId: string | null },
): Promise<number> {
  await holdJob(sql, job, { trustId, schoolId });
  if ((await sql(underWay, [job, trustId, schoolId])).length > 0) return 0;
  const runKey = `${job} asked ${newId()}`;
  await sql(ask, [runKey, job, trustId, schoolId, actor.accountId]);
  await enqueue('run-now', { trustId, runKey });
  return 1;
}

async function schoolsOf({ sql }: UnitOfWork, trustId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select id from school where trust_id = $1 and gone_at is null order by id',
    [trustId],
  );
  return rows.map(({ id }) => id);
}
