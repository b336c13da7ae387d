import type { Reading } from '../unit-of-work.ts';
import { jobBook, type JobName } from './book/job-book.ts';
import { readRunCursor, writeRunCursor } from './run-cursor.ts';
import type { RunResult } from './run-rules.ts';
import { resultInWords } from './in-words.ts';

/** How many runs are on a page. */
const pageSize = 25;

/** How a run ended, or where it stands. */
export type RunState = 'waiting' | 'running' | 'again' | 'put_off' | 'done' | 'failed' | 'left_out';

/** One run of a job. Instants are ISO 8601 strings in UTC. */
export interface RunRow {
  readonly key: string;
  readonly dueAt: string;
  readonly startedAt: string | null;
  /** In milliseconds. */
  readonly took: number | null;
  readonly state: RunState;
  readonly did: string | null;
  readonly error: string | null;
  readonly attempts: number;
  /** When a run that was put off is tried again. */
  readonly againAt: string | null;
  readonly school: string | null;
  readonly askedBy: string | null;
}

/** A page of the history of a job: the newest runs first. */
export interface JobHistory {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly RunRow[];
  readonly next: string | null;
  /** How many runs of the last 24 hours found nothing to do: they are not among the rows. */
  readonly quiet: number;
}

const query = `
  select r.run_key as key, iso(r.due_at) as "dueAt", iso(r.started_at) as "startedAt", extract(epoch from r.ended_at - r.started_at)::float * 1000 as took,
    r.result, r.error, r.attempts, iso(r.again_at) as "againAt", s.name as school, a.name as "askedBy",
    case when r.paused then 'left_out' when r.ended_at is not null and r.error is not null then 'failed' when r.ended_at is not null then 'done'
      when run_alive(r.beat_at) then 'running' when r.started_at is null then 'waiting' when r.again_at is not null then 'put_off' else 'again' end as state
  from job_run r left join school s on s.id = r.school_id and s.trust_id = r.trust_id left join account a on a.id = r.asked_by
  where r.job = $1 and (r.trust_id is null or r.trust_id = $2) and not r.quiet
    and ($3::timestamptz is null or (r.due_at, r.run_key) < ($3::timestamptz, $4))
  order by r.due_at desc, r.run_key desc limit $5`;
const quietOnes = `
  select count(*)::int as quiet from job_run
  where job = $1 and (trust_id is null or trust_id = $2) and quiet and ended_at > gatehouse_now() - interval '24 hours'`;

/** The runs of a job that concern a trust, a page at a time; those that found nothing to do are only counted. Refuses `not_found`. */
export async function jobHistory(
  { sql }: Reading,
  {
    trustId,
    job,
    after,
  }: { readonly trustId: string; readonly job: JobName; readonly after?: string | undefined },
): Promise<JobHistory> {
  const from = readRunCursor(after);
  const found = await sql<RunRow & { readonly result: RunResult | null }>(query, [
    job,
    trustId,
    from?.at ?? null,
    from?.key ?? null,
    pageSize + 1,
  ]);
  const [count] = await sql<{ quiet: number }>(quietOnes, [job, trustId]);
  const words = jobBook[job];
  const rows = found.slice(0, pageSize).map(({ result, ...row }) => ({
    ...row,
    did: row.state === 'done' ? resultInWords(words, result) : null,
  }));
  const last = rows.at(-1);
  const next = found.length > pageSize && last ? writeRunCursor({ at: last.dueAt, key: last.key }) : null;
  return { title: words.title, about: words.about, rows, next, quiet: count?.quiet ?? 0 };
}
