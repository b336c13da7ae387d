import { recoverPlans } from '#server/plans/recover-plans.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';
import { eachTrust } from './each-trust.ts';

/** Every minute, asks again for plans that stand still: a lost job loses no plan. */
export const sweepPlansJob = defineScheduledJob({
  name: 'sweep-plans',
  queue: { retryDelay: 10 },

  async work({ services, signal }) {
    let recovered = 0;
    for await (const trustId of eachTrust(services, signal)) {
      const swept = await unitOfWork(services, systemActor('Gatehouse', trustId), recoverPlans);
      recovered += swept.recovered;
    }
    return { recovered };
  },
});
