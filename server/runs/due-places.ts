import { systemActor } from '../trust/actor.ts';
import { reading, type Reading, type Services } from '../unit-of-work.ts';
import { jobBook, type JobName } from './book/job-book.ts';
import { runKey, type Run, type RunPlace } from './run-rules.ts';
import { dueRuns, type Schedule } from './schedule-rules.ts';

/** When a job runs at places that set it themselves: a place that is missing does not run. */
export type OwnTimes = (
  reading: Reading,
) => Promise<readonly { readonly schoolId: string | null; readonly schedule: Schedule }[]>;

interface Mark extends RunPlace {
  readonly since: string | null;
  readonly dueAt: string | null;
  readonly open: boolean;
  readonly alive: boolean;
}

const marks = `
  select trust_id as "trustId", school_id as "schoolId", iso(since) as since, iso(due_at) as "dueAt",
    due_at is not null and not ended as open, alive
  from job_marks($1, $2)`;

/**
 * Which runs of a job are missing now, by looking at what was run and not at what a clock once rang for: at each place the
 * newest that is due and was not done, and the one that broke off. `times` asks, in each trust, when places want it.
 */
export async function dueRunsOf(services: Services, job: JobName, times?: OwnTimes): Promise<readonly Run[]> {
  const nobody = systemActor('Gatehouse', null);
  const { goes, schedule } = jobBook[job];
  const [found, now] = await reading(
    services,
    nobody,
    async ({ sql, now: at }) => [await sql<Mark>(marks, [job, goes]), at] as const,
  );
  const own = times && (await ownTimes(services, times, found));
  return found.flatMap((mark) => {
    const when = own === undefined ? schedule : own.get(mark.schoolId ?? mark.trustId);
    return when === undefined || mark.alive ? [] : missing(job, mark, when, now);
  });
}

async function ownTimes(services: Services, times: OwnTimes, places: readonly RunPlace[]) {
  const schedules = new Map<string | null, Schedule>();
  for (const trustId of new Set(places.map((place) => place.trustId)))
    for (const { schoolId, schedule } of await reading(services, systemActor('Gatehouse', trustId), times))
      schedules.set(schoolId ?? trustId, schedule);
  return schedules;
}

/** What people expect at a time of the day was not missed by a place that was not there yet. */
function missing(
  job: string,
  { trustId, schoolId, since, dueAt, open }: Mark,
  schedule: Schedule,
  now: Date,
): Run[] {
  const last = dueAt === null ? null : new Date(dueAt);
  const place = { trustId, schoolId };
  const due = dueRuns(schedule, last, now).filter(
    (run) => !('at' in schedule) || last !== null || since === null || run.dueAt >= new Date(since),
  );
  const runs = due.map((run) => ({ key: runKey(job, run.period, place), job, place, dueAt: run.dueAt }));
  if (runs.length > 0 || !open || last === null) return runs;
  return dueRuns(schedule, null, last).map(({ period }) => ({
    key: runKey(job, period, place),
    job,
    place,
    dueAt: last,
  }));
}
