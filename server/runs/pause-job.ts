import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { jobBook } from './book/job-book.ts';
import type { WantedRun } from './ask-for-run.ts';

/** Pauses a job in a trust: what is due meanwhile is left out. A run under way goes on. Refuses `not_permitted` with why it keeps on. */
export async function pauseJob(
  { sql, audit, actor }: UnitOfWork,
  { trustId, job }: WantedRun,
): Promise<{ title: string }> {
  const { title, keepsOn } = jobBook[job];
  if (keepsOn !== null) throw new Refusal('not_permitted', keepsOn);
  const paused = await sql(
    'insert into job_pause (trust_id, job, paused_by) values ($1, $2, $3) on conflict do nothing returning job',
    [trustId, job, actor.accountId],
  );
  if (paused.length > 0) audit('job.paused', { kind: 'trust', id: trustId }, { job });
  return { title };
}

/** Lets a paused job go on, from the next time it is due. Refuses `illegal_transition` where it is not paused. */
export async function letJobGoOn(
  { sql, audit }: UnitOfWork,
  { trustId, job }: WantedRun,
): Promise<{ title: string }> {
  const ended = await sql('delete from job_pause where trust_id = $1 and job = $2 returning job', [
    trustId,
    job,
  ]);
  if (ended.length === 0) throw new Refusal('illegal_transition');
  audit('job.let_go_on', { kind: 'trust', id: trustId }, { job });
  return { title: jobBook[job].title };
}

/** Refuses `job_paused` while a job is paused in a trust; nobody pauses it until the unit of work ends. */
export async function requireNotPaused({ sql }: UnitOfWork, { trustId, job }: WantedRun): Promise<void> {
  const paused = await sql('select from job_pause where trust_id = $1 and job = $2 for share', [
    trustId,
    job,
  ]);
  if (paused.length > 0) throw new Refusal('job_paused');
}
