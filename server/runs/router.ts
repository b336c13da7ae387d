import { z } from 'zod';
import { atSite, router } from '../trpc/init.ts';
import { askForRun } from './ask-for-run.ts';
import { jobHistory } from './job-history.ts';
import { jobInput } from './job-input.ts';
import { listJobs } from './list-jobs.ts';
import { letJobGoOn, pauseJob } from './pause-job.ts';
import { listQueues } from './queues/list-queues.ts';
import { queueNames } from './queues/queue-book.ts';
import { discardDeadLetter, retryDeadLetter } from './queues/take-dead-letter.ts';

const ofJob = z.strictObject({ site: z.uuid(), job: jobInput });
const ofLetter = z.strictObject({ site: z.uuid(), queue: z.enum(queueNames), letterId: z.uuid() });

/** What runs by itself in a trust: for Account Owners. Instants are ISO 8601 strings in UTC. */
export const jobsRouter = router({
  /** Every job: what it does, when it ran and will run, and who paused it. */
  list: atSite('job:manage')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listJobs(reading, ctx.site.trustId))),

  /** The runs of a job, 25 a page, newest first; `after` is `next` of the page before. */
  history: atSite('job:manage')
    .input(ofJob.extend({ after: z.string().max(600).optional() }))
    .query(({ ctx, input: { job, after } }) =>
      ctx.read((reading) => jobHistory(reading, { trustId: ctx.site.trustId, job, after })),
    ),

  /** What waits in the queues, and what was put aside because it failed too often. */
  queues: atSite('job:manage')
    .input(z.strictObject({ site: z.uuid() }))
    .query(({ ctx }) => ctx.read((reading) => listQueues(reading, ctx.site.trustId))),

  /** Runs a job now, besides its schedule. Refuses `job_running`, `job_paused`. */
  runNow: atSite('job:manage')
    .input(ofJob)
    .mutation(({ ctx, input: { job } }) =>
      ctx.run((uow) => askForRun(uow, { trustId: ctx.site.trustId, job })),
    ),

  /** Pauses a job in this trust. Refuses `not_permitted` for what must not be paused, and says why. */
  pause: atSite('job:manage')
    .input(ofJob)
    .mutation(({ ctx, input: { job } }) =>
      ctx.run((uow) => pauseJob(uow, { trustId: ctx.site.trustId, job })),
    ),

  /** Lets a paused job go on. Refuses `illegal_transition` where it is not paused. */
  goOn: atSite('job:manage')
    .input(ofJob)
    .mutation(({ ctx, input: { job } }) =>
      ctx.run((uow) => letJobGoOn(uow, { trustId: ctx.site.trustId, job })),
    ),

  /** Tries once more what was put aside. Refuses `not_found`, also when it was tried or discarded before. */
  retryLetter: atSite('job:manage')
    .input(ofLetter)
    .mutation(({ ctx, input: { queue, letterId } }) =>
      ctx.run((uow) => retryDeadLetter(uow, { trustId: ctx.site.trustId, queue, letterId })),
    ),

  /** Throws away what was put aside. Refuses `not_found`. */
  discardLetter: atSite('job:manage')
    .input(ofLetter)
    .mutation(({ ctx, input: { queue, letterId } }) =>
      ctx.run((uow) => discardDeadLetter(uow, { trustId: ctx.site.trustId, queue, letterId })),
    ),
});
