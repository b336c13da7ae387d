import type { UnitOfWork } from '../unit-of-work.ts';
import { isQuiet, mostAttempts, reasonOf, type PutOff, type Run, type RunResult } from './run-rules.ts';

/** The attempt at a run that somebody is at. A later attempt has taken it from them. */
export interface Attempt {
  readonly run: Run;
  readonly attempt: number;
}

const mine = `run_key = $1 and attempts = $2 and ended_at is null`;
/** Of the runs that found nothing to do a day's worth is kept. */
const stale = `
  delete from job_run where job = $1 and trust_id is not distinct from $2::uuid and school_id is not distinct from $3::uuid
    and quiet and ended_at < gatehouse_now() - interval '24 hours'`;

/** Writes down what a run did. Nothing, where another worker has taken it from this one. */
export async function endRun(
  { sql }: UnitOfWork,
  { run, attempt }: Attempt,
  result: RunResult,
): Promise<void> {
  const quiet = isQuiet(result);
  await sql(
    `update job_run set ended_at = gatehouse_now(), beat_at = null, error = null, result = $3, quiet = $4 and asked_by is null
     where ${mine}`,
    [run.key, attempt, JSON.stringify(result), quiet],
  );
  if (quiet) await sql(stale, [run.job, run.place.trustId, run.place.schoolId]);
}

/** Writes down that a run broke off, and why: it is taken on again, until it was tried too often. One that was asked for is not. */
export async function breakOffRun(
  { sql }: UnitOfWork,
  { run, attempt }: Attempt,
  error: unknown,
): Promise<void> {
  await sql(
    `update job_run set beat_at = null, error = $3,
       ended_at = case when attempts - put_offs >= $4 or asked_by is not null then gatehouse_now() end where ${mine}`,
    [run.key, attempt, reasonOf(error), mostAttempts],
  );
}

/** Writes down that what a run waits for is not there yet, and when it is tried again. */
export async function putOffRun(
  { sql }: UnitOfWork,
  { run, attempt }: Attempt,
  { againAt, why }: PutOff,
): Promise<void> {
  await sql(
    `update job_run set beat_at = null, error = $3, again_at = $4, put_offs = put_offs + 1 where ${mine}`,
    [run.key, attempt, reasonOf(why), againAt.toISOString()],
  );
}

/** Lets go of a run that was stopped in the middle: another worker takes it on at once, as if this one had never come. */
export async function letGoOfRun({ sql }: UnitOfWork, { run, attempt }: Attempt): Promise<void> {
  await sql(`update job_run set beat_at = null where ${mine}`, [run.key, attempt]);
}

/** A sign of life of whoever is at a run. */
export async function beatRun({ sql }: UnitOfWork, { run, attempt }: Attempt): Promise<void> {
  await sql(`update job_run set beat_at = clock_timestamp() where ${mine}`, [run.key, attempt]);
}
