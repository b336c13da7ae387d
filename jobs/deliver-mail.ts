import { queues } from '#server/queue.ts';
import { defineJob } from './define-job.ts';
import { deliverDue } from './deliver-due.ts';

/** Sends the mail of one trust that is due. Delivered twice or late it finds less to do, or nothing. */
export const deliverMailJob = defineJob({
  name: 'deliver-mail',
  data: queues['deliver-mail'],
  queue: { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 },
  work: { localConcurrency: 3 },

  async handle(context, { trustId }) {
    const done = await deliverDue(context, trustId);
    if (context.signal.aborted) throw new Error('stopped between mails');
    return done;
  },
});
