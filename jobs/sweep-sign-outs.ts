import { defineScheduledJob } from './define-scheduled-job.ts';
import { eachTrust } from './each-trust.ts';
import { tellDueSignOuts } from './tell-due-sign-outs.ts';

/**
 * Every minute, tells products what is due again, and what nobody asked to be told: the notices are rows of ours, so a queue
 * that lost everything would lose none of them.
 */
export const sweepSignOutsJob = defineScheduledJob({
  name: 'sweep-sign-outs',
  queue: { retryDelay: 10, retryBackoff: false, expireInSeconds: 900 },

  async work(context) {
    const total = { told: 0, missed: 0 };
    for await (const trustId of eachTrust(context.services, context.signal)) {
      const { told, missed } = await tellDueSignOuts(context, trustId);
      total.told += told;
      total.missed += missed;
    }
    return total;
  },
});
