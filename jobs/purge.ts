import { z } from 'zod';
import { purge } from '#server/db/purge.ts';
import { cancelOldDrafts } from '#server/plans/cancel-old-drafts.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** Every night, removes what has served its time: dead sessions, used reset links, old run records, drafts that nobody carried out. */
export const purgeJob = defineJob({
  name: 'purge',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true },
  schedule: { cron: '40 2 * * *' },

  handle: ({ services, signal }) =>
    oncePer('day', services, 'purge', async () => {
      let drafts = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const { cancelled } = await unitOfWork(services, systemActor('Gatehouse', trustId), cancelOldDrafts);
        drafts += cancelled;
      }
      const removed = await unitOfWork(services, systemActor('Gatehouse', null), purge);
      return { ...removed, drafts };
    }),
});
