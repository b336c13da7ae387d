import { queues } from '#server/queue.ts';
import { findAskedRun } from '#server/runs/find-asked-run.ts';
import { systemActor } from '#server/trust/actor.ts';
import { reading } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { scheduledJobs } from './scheduled.ts';

/** Does a run that somebody asked for, once. Delivered twice or late it finds that it is done, or does it then. */
export const runNowJob = defineJob({
  name: 'run-now',
  data: queues['run-now'],
  queue: { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 3600 },
  work: { localConcurrency: 2 },

  async handle(context, { trustId, runKey }) {
    const actor = systemActor('Gatehouse', trustId);
    const run = await reading(context.services, actor, (look) => findAskedRun(look, runKey));
    const job = scheduledJobs.find(({ name }) => name === run?.job);
    if (run === null || job === undefined) return { skipped: 'already done' };
    return (await job.runOne(context, run)) ?? { skipped: 'already done' };
  },
});
