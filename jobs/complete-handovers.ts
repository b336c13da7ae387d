import { z } from 'zod';
import { completeHandover } from '#server/handover/complete-handover.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** Every hour, carries out in each trust the hand-over whose seven days are over. */
export const completeHandoversJob = defineJob({
  name: 'complete-handovers',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 30, retryBackoff: true },
  schedule: { cron: '20 * * * *' },

  handle: ({ services, signal }) =>
    oncePer('hour', services, 'complete-handovers', async () => {
      let done = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const one = await unitOfWork(services, systemActor('Gatehouse', trustId), completeHandover);
        done += one.done;
      }
      return { done };
    }),
});
