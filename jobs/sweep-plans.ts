import { z } from 'zod';
import { recoverPlans } from '#server/plans/recover-plans.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** Every minute, asks again for plans that stand still: a lost job loses no plan. */
export const sweepPlansJob = defineJob({
  name: 'sweep-plans',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 10 },
  schedule: { cron: '* * * * *' },

  handle: ({ services, signal }) =>
    oncePer('minute', services, 'sweep-plans', async () => {
      let recovered = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const swept = await unitOfWork(services, systemActor('Gatehouse', trustId), recoverPlans);
        recovered += swept.recovered;
      }
      return { recovered };
    }),
});
