import { z } from 'zod';
import { purge } from '#server/db/purge.ts';
import { purgeTrust } from '#server/db/purge-trust.ts';
import { cancelOldDrafts } from '#server/plans/cancel-old-drafts.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/**
 * Every night, removes what has served its time: dead sessions, used reset links, old run records, drafts that nobody
 * carried out, codes, and what was seen of links long closed.
 */
export const purgeJob = defineJob({
  name: 'purge',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true },
  schedule: { cron: '40 2 * * *' },

  handle: ({ services, signal }) =>
    oncePer('day', services, 'purge', async () => {
      const gone = { drafts: 0, proofs: 0, openings: 0 };
      for await (const trustId of eachTrust(services, signal)) {
        const actor = systemActor('Gatehouse', trustId);
        const { cancelled } = await unitOfWork(services, actor, cancelOldDrafts);
        const { proofs, openings } = await unitOfWork(services, actor, purgeTrust);
        gone.drafts += cancelled;
        gone.proofs += proofs;
        gone.openings += openings;
      }
      const removed = await unitOfWork(services, systemActor('Gatehouse', null), purge);
      return { ...removed, ...gone };
    }),
});
