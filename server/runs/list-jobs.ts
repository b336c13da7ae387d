import type { Reading } from '../unit-of-work.ts';
import { jobBook, jobNames, type JobName } from './book/job-book.ts';
import type { JobWords } from './book/job-words.ts';
import type { RunResult } from './run-rules.ts';
import { ownNext } from './own-next.ts';
import { nextRun } from './schedule-rules.ts';
import { resultInWords, scheduleInWords } from './in-words.ts';

/** The last run of a job: when it ended, how long it took in milliseconds, and what it did, or why it broke off. */
export interface LastRun {
  readonly at: string;
  readonly took: number | null;
  readonly did: string;
  readonly failed: boolean;
  /** Of a job that goes school by school: at which. */
  readonly school: string | null;
}

/** A job that runs by itself, as its owners see it. Instants are ISO 8601 strings in UTC. */
export interface JobRow extends Pick<JobWords, 'title' | 'about' | 'goes' | 'keepsOn'> {
  readonly job: JobName;
  readonly when: string;
  readonly last: LastRun | null;
  /** The last run that found something to do, where that is not the last one. */
  readonly lastBusy: LastRun | null;
  /** Where each school has a time of its own, the soonest; null while it is paused, or switched off. */
  readonly nextAt: string | null;
  readonly state: 'idle' | 'waiting' | 'running';
  readonly paused: { readonly by: string; readonly at: string } | null;
}

interface Ended {
  readonly at: string;
  readonly took: number | null;
  readonly result: RunResult | null;
  readonly error: string | null;
  readonly school: string | null;
}

interface Row {
  readonly job: string;
  readonly last: Ended | null;
  readonly busy: Ended | null;
  readonly running: boolean;
  readonly waiting: boolean;
  readonly againAt: string | null;
  readonly pausedBy: string | null;
  readonly pausedAt: string | null;
}

const newest = (whose: string, which: string) => `
  (select * from job_run n where n.job = j.job and n.trust_id ${whose} and n.ended_at is not null and not n.paused ${which}
   order by n.due_at desc limit 1)`;
/** One branch for the trust and one for the installation: each finds its newest run at once in an index. */
const ended = (which: string) => `
  select jsonb_build_object('at', iso(r.ended_at), 'took', extract(epoch from r.ended_at - r.started_at) * 1000,
    'result', r.result, 'error', r.error, 'school', (select s.name from school s where s.id = r.school_id)) as run
  from (${newest('= $2', which)} union all ${newest('is null', which)}) r order by r.due_at desc limit 1`;
const query = `
  select j.job, last.run as last, busy.run as busy, coalesce(open.running, false) as running, coalesce(open.waiting, false) as waiting,
    iso(open.again_at) as "againAt",
    a.name as "pausedBy", iso(p.paused_at) as "pausedAt"
  from unnest($1::text[]) j (job)
  left join lateral (${ended('')}) last on true
  left join lateral (${ended('and not n.quiet')}) busy on true
  left join lateral (
    select bool_or(run_alive(r.beat_at)) as running, bool_or(r.started_at is null) as waiting, min(r.again_at) as again_at from job_run r
    where r.job = j.job and (r.trust_id is null or r.trust_id = $2) and r.ended_at is null) open on true
  left join job_pause p on p.trust_id = $2 and p.job = j.job
  left join account a on a.id = p.paused_by`;

/** Every job that runs by itself, as it stands for a trust: what it does, when it ran, when it will, and who paused it. */
export async function listJobs(reading: Reading, trustId: string): Promise<JobRow[]> {
  const { sql, now } = reading;
  const rows = await sql<Row>(query, [jobNames, trustId]);
  const own = await ownNext(reading);
  const found = new Map(rows.map((row) => [row.job, row]));
  return jobNames.map((job) => {
    const { schedule, when } = jobBook[job];
    const next = when === undefined ? nextRun(schedule, now) : (own.get(job) ?? null);
    return toRow(job, found.get(job), next?.toISOString() ?? null);
  });
}

function toRow(job: JobName, row: Row | undefined, nextAt: string | null): JobRow {
  const words = jobBook[job];
  const { title, about, goes, keepsOn, schedule, when } = words;
  const by = row?.pausedBy ?? null;
  const last = told(words, row?.last);
  const busy = told(words, row?.busy);
  return {
    job,
    title,
    about,
    goes,
    keepsOn,
    when: when ?? scheduleInWords(schedule),
    last,
    lastBusy: busy?.at === last?.at ? null : busy,
    nextAt: by === null ? (row?.againAt ?? nextAt) : null,
    state: row?.running ? 'running' : row?.waiting ? 'waiting' : 'idle',
    paused: by === null || !row?.pausedAt ? null : { by, at: row.pausedAt },
  };
}

function told(words: JobWords, run: Ended | null | undefined): LastRun | null {
  if (!run) return null;
  const { at, took, result, error, school } = run;
  return { at, took, did: error ?? resultInWords(words, result), failed: error !== null, school };
}
