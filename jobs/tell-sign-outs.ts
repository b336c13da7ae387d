import { queues } from '#server/queue.ts';
import { defineJob } from './define-job.ts';
import { tellDueSignOuts } from './tell-due-sign-outs.ts';

/** Tells the products of one trust who was signed out of them. Delivered twice or late it finds less to do, or nothing. */
export const tellSignOutsJob = defineJob({
  name: 'tell-sign-outs',
  data: queues['tell-sign-outs'],
  queue: { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 },
  work: { localConcurrency: 4 },

  async handle(context, { trustId }) {
    const done = await tellDueSignOuts(context, trustId);
    if (context.signal.aborted) throw new Error('stopped between products');
    return done;
  },
});
