import { purge } from '#server/db/purge.ts';
import { purgeTrust } from '#server/db/purge-trust.ts';
import { cancelOldDrafts } from '#server/plans/cancel-old-drafts.ts';
import { inSum } from '#server/runs/run-rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';
import { eachTrust } from './each-trust.ts';

/**
 * Every night, removes what has served its time: dead sessions, used reset links, old run records, drafts that nobody
 * carried out, codes, and what was seen of links long closed.
 */
export const purgeJob = defineScheduledJob({
  name: 'purge',
  queue: { retryDelay: 60 },

  async work({ services, signal }) {
    const gone = [];
    for await (const trustId of eachTrust(services, signal)) {
      const actor = systemActor('Gatehouse', trustId);
      const { cancelled } = await unitOfWork(services, actor, cancelOldDrafts);
      gone.push({ drafts: cancelled }, await unitOfWork(services, actor, purgeTrust));
    }
    return inSum([...gone, await unitOfWork(services, systemActor('Gatehouse', null), purge)]);
  },
});
