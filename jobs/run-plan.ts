import { carryOutNext } from '#server/plans/carry-out-next.ts';
import { planMaker } from '#server/plans/plan-maker.ts';
import { queues } from '#server/queue.ts';
import { defineJob } from './define-job.ts';

/** Carries out a plan, chunk by chunk. Delivered twice, late or after a crash it goes on where the rows say. */
export const runPlanJob = defineJob({
  name: 'run-plan',
  data: queues['run-plan'],
  queue: { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 },
  work: { localConcurrency: 2 },

  async handle({ services, signal }, { trustId, planId }) {
    const actor = await planMaker(services, { trustId, planId });
    const onError = (error: unknown) =>
      console.error(
        JSON.stringify({
          at: 'plan',
          planId,
          error: error instanceof Error ? error.stack : String(error),
        }),
      );
    for (let left = 1; left > 0 && !signal.aborted;) {
      ({ left } = await carryOutNext(services, { actor, planId, onError }));
    }
    if (signal.aborted) throw new Error('stopped between chunks');
  },
});
