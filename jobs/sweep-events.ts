import { systemActor } from '#server/trust/actor.ts';
import { reading } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';
import { tellProducts } from './tell-products.ts';

/**
 * Every minute, tells products what is due again, and what nobody asked to be told: the deliveries are rows of ours, so a
 * queue that lost everything would lose no event. Finds what a stopped worker left behind.
 */
export const sweepEventsJob = defineScheduledJob({
  name: 'sweep-events',
  queue: { retryDelay: 10, retryBackoff: false, expireInSeconds: 900 },

  async work({ services, signal }) {
    const trusts = await reading(services, systemActor('Gatehouse', null), ({ sql }) =>
      sql<{ id: string }>('select trusts_with_events() as id'),
    );
    const told = await Promise.all(trusts.map(({ id }) => tellProducts({ services, signal }, id)));
    return { told: told.reduce((sum, each) => sum + each.told, 0) };
  },
});
