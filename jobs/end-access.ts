import { z } from 'zod';
import { endElapsed } from '#server/access/end-elapsed.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** How many grants one transaction writes down. */
const chunk = 200;

/**
 * Every five minutes, writes down in each trust which access with an end date is over, signs those people out and tells
 * them. Nobody keeps access by its being late: what has an end date counts no more from that instant.
 */
export const endAccessJob = defineJob({
  name: 'end-access',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 30, retryBackoff: true },
  schedule: { cron: '*/5 * * * *' },

  handle: ({ services, signal }) =>
    oncePer('minute', services, 'end-access', async () => {
      let ended = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const actor = systemActor('Gatehouse', trustId);
        for (let taken = chunk; taken === chunk && !signal.aborted; ended += taken) {
          ({ ended: taken } = await unitOfWork(services, actor, (uow) => endElapsed(uow, { limit: chunk })));
        }
      }
      return { ended };
    }),
});
