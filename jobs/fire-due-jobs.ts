import { z } from 'zod';
import { forgottenRuns } from '#server/runs/forgotten-runs.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { scheduledJobs } from './scheduled.ts';

const nobody = systemActor('Gatehouse', null);

/**
 * Every minute, and when a worker starts, looks at what was run: a job of which a run is missing, because nothing was
 * running when it was due, or because it goes by London's clock, is asked for. Its queue takes it in once. What somebody
 * asked for and nobody is at is asked for again.
 */
export const fireDueJobsJob = defineJob({
  name: 'fire-due-jobs',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 0 },
  schedule: { cron: '* * * * *' },

  async handle({ services, signal }) {
    let fired = 0;
    for (const { name, isDue } of scheduledJobs) {
      if (signal.aborted || !(await isDue(services))) continue;
      await unitOfWork(services, nobody, ({ enqueue }) => enqueue(name, {}));
      fired += 1;
    }
    const { asked } = await unitOfWork(services, nobody, forgottenRuns);
    return { fired, asked };
  },
});
