import { z } from 'zod';
import { jobBook, type JobName } from '#server/runs/book/job-book.ts';
import { dueRunsOf, type OwnTimes } from '#server/runs/due-places.ts';
import { runOnce } from '#server/runs/run-once.ts';
import { inSum, type PutOff, type Run, type RunPlace, type RunResult } from '#server/runs/run-rules.ts';
import type { Schedule } from '#server/runs/schedule-rules.ts';
import type { TakenRun } from '#server/runs/take-run.ts';
import type { Services } from '#server/unit-of-work.ts';
import { systemActor, type Actor } from '#server/trust/actor.ts';
import { defineJob, type Job, type JobContext, type JobQueue } from './define-job.ts';

/** What the work of one run is given: the place it is for, and who it acts as there. */
export interface RunContext extends JobContext, RunPlace, Pick<TakenRun, 'putOffs' | 'isAsked'> {
  readonly actor: Actor;
  /** The one name of this run. */
  readonly runKey: string;
  /** The instant that this run stands for; of one that was asked for, when it was asked for. */
  readonly dueAt: Date;
}

interface ScheduledJobDefinition {
  /** Its name in the job book, which has its words and its schedule. */
  readonly name: JobName;
  /** How its queue behaves, where that is not as usual. */
  readonly queue?: JobQueue;
  /** When each place wants it, where places have times of their own: asked in each trust. */
  readonly times?: OwnTimes;
  /**
   * One run. May come twice or late; returns counts, and finding nothing to do, counts that are all none; or {@link PutOff} where
   * what it waits for is not there yet: then it comes again at that instant, as the same run.
   */
  readonly work: (context: RunContext) => Promise<RunResult | PutOff>;
}

/** A job that runs by itself, as the worker and the page of jobs see it. */
export interface ScheduledJob extends Job {
  readonly name: JobName;
  /** Whether a run is missing at any place at this moment. */
  readonly isDue: (services: Services) => Promise<boolean>;
  /** Does one run, once. Returns null where it is not to be done, or is done. */
  readonly runOne: (context: JobContext, run: Run) => Promise<RunResult | null>;
}

/**
 * A job that runs by itself, as the job book says: once for each period at each place, whichever worker and however often
 * it is asked for. Asked without data it does what is missing at this moment: at each place the newest run that is due.
 * A place where it breaks off holds up no other; the job then fails, and is tried again there.
 */
export function defineScheduledJob({ name, queue, times, work }: ScheduledJobDefinition): ScheduledJob {
  const isDue = async (services: Services) => (await dueRunsOf(services, name, times)).length > 0;
  const runOne = (context: JobContext, run: Run) =>
    runOnce(
      context.services,
      run,
      ({ putOffs, isAsked }) =>
        work({
          ...context,
          ...run.place,
          putOffs,
          isAsked,
          runKey: run.key,
          dueAt: run.dueAt,
          actor: systemActor('Gatehouse', run.place.trustId),
        }),
      context.signal,
    );

  async function handle(context: JobContext): Promise<RunResult> {
    const done: RunResult[] = [];
    const errors: unknown[] = [];
    for (const run of await dueRunsOf(context.services, name, times)) {
      if (context.signal.aborted) throw new Error('stopped between runs');
      const result = await runOne(context, run).catch((error: unknown) => {
        errors.push(error);
        return null;
      });
      if (result !== null) done.push(result);
    }
    if (errors.length > 0) throw new AggregateError(errors, `${name}: ${String(errors[0])}`);
    return done.length === 0 ? { skipped: 'already done' } : inSum(done);
  }

  const cron = cronOf(jobBook[name].schedule);
  const job = defineJob({
    name,
    data: z.object({}),
    queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 30, retryBackoff: true, ...queue },
    ...(cron !== null && { schedule: { cron } }),
    handle,
  });
  return { ...job, name, isDue, runOne };
}

/** What goes by Greenwich has a cron of its own; for London's clock, and for what was missed, the job `fire-due-jobs` looks. */
function cronOf(schedule: Schedule): string | null {
  if (schedule.every === 'minute') return '* * * * *';
  if (schedule.every === 'five_minutes') return '*/5 * * * *';
  return schedule.every === 'hour' ? `${schedule.minute} * * * *` : null;
}
