import type { UnitOfWork } from '../unit-of-work.ts';
import { holdJob } from './hold-job.ts';
import { mostAttempts, type Run } from './run-rules.ts';

const here = `job = $1 and trust_id is not distinct from $2::uuid and school_id is not distinct from $3::uuid`;
const busy = `select from job_run where ${here} and ended_at is null and run_alive(beat_at) limit 1`;
/** What somebody asked for in between does not take the place of a run that waits for its time. */
const older = `
  update job_run set ended_at = gatehouse_now(), error = coalesce(error, 'It broke off, and a newer run took its place.')
  where ${here} and ended_at is null and asked_by is null and run_key <> $4 and due_at <= $5::timestamptz
    and not (again_at is not null and exists (select from job_run mine where mine.run_key = $4 and mine.asked_by is not null))`;
/** A run that is there already is taken on again when whoever was at it gave up, or gives no sign of life any more, or its time has come. */
const free = `
  insert into job_run as r (run_key, job, trust_id, school_id, due_at, started_at, beat_at)
  values ($4, $1, $2::uuid, $3::uuid, $5::timestamptz, gatehouse_now(), clock_timestamp())
  on conflict (run_key) do update
    set attempts = r.attempts + case when r.started_at is null then 0 else 1 end, started_at = gatehouse_now(),
      beat_at = clock_timestamp(), again_at = null
    where r.ended_at is null and (r.again_at is null or r.again_at <= gatehouse_now())
  returning attempts, put_offs as "putOffs", asked_by is not null as "isAsked"`;
const leftOut = `
  insert into job_run as r (run_key, job, trust_id, school_id, due_at, ended_at, paused)
  values ($4, $1, $2::uuid, $3::uuid, $5::timestamptz, gatehouse_now(), true)
  on conflict (run_key) do update set ended_at = gatehouse_now(), paused = true where r.ended_at is null`;

/** What ends its worker each time says nothing of why. */
const givenUp = `
  update job_run set ended_at = gatehouse_now(), beat_at = null, error = coalesce(error, 'Whoever was at it stopped, each time.')
  where run_key = $1`;

/** A run that was taken on. */
export interface TakenRun {
  /** Which attempt at it this is. */
  readonly attempts: number;
  /** How often it was put off before. */
  readonly putOffs: number;
  /** Whether somebody asked for it: they wait for what it comes to. */
  readonly isAsked: boolean;
}

/**
 * Takes a run on: nobody else does it, whichever worker, however often it is asked for. Null where it was done, it was put off
 * and its time has not come, another run of the job is under way at this place, or the job is paused there (written down).
 */
export async function takeRun(
  { sql }: UnitOfWork,
  { key, job, place, dueAt }: Run,
): Promise<TakenRun | null> {
  const where = [job, place.trustId, place.schoolId];
  const all = [...where, key, dueAt.toISOString()];
  await holdJob(sql, job, place);
  if ((await sql(busy, where)).length > 0) return null;
  if (await isPaused(sql, place.trustId, job)) {
    await sql(leftOut, all);
    return null;
  }
  await sql(older, all);
  const [taken] = await sql<TakenRun>(free, all);
  if (taken !== undefined && taken.attempts - taken.putOffs > 2 * mostAttempts) {
    await sql(givenUp, [key]);
    return null;
  }
  return taken ?? null;
}

async function isPaused(sql: UnitOfWork['sql'], trustId: string | null, job: string): Promise<boolean> {
  const paused = await sql('select from job_pause where trust_id = $1::uuid and job = $2 for share', [
    trustId,
    job,
  ]);
  return paused.length > 0;
}
