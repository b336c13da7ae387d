import { queues } from '#server/queue.ts';
import { defineJob } from './define-job.ts';
import { tellProducts } from './tell-products.ts';

/** Tells the products of one trust what is due. Delivered twice or late it finds less to do, or nothing. */
export const deliverEventsJob = defineJob({
  name: 'deliver-events',
  data: queues['deliver-events'],
  queue: { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 },
  work: { localConcurrency: 3 },

  async handle(context, { trustId }) {
    const told = await tellProducts(context, trustId);
    if (context.signal.aborted) throw new Error('stopped between events');
    return told;
  },
});
