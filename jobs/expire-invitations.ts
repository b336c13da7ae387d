import { z } from 'zod';
import { expireInvitations } from '#server/invitations/expire-invitations.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** How many invitations one transaction writes down. */
const chunk = 500;

/**
 * Every hour, writes down in each trust which invitations have run out and tells their inviters. Nothing
 * depends on it: an invitation is over at its last second, with or without this job.
 */
export const expireInvitationsJob = defineJob({
  name: 'expire-invitations',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 30, retryBackoff: true },
  schedule: { cron: '5 * * * *' },

  handle: ({ services, signal }) =>
    oncePer('hour', services, 'expire-invitations', async () => {
      let expired = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const actor = systemActor('Gatehouse', trustId);
        for (let taken = chunk; taken === chunk && !signal.aborted; expired += taken) {
          ({ expired: taken } = await unitOfWork(services, actor, (uow) =>
            expireInvitations(uow, { limit: chunk }),
          ));
        }
      }
      return { expired };
    }),
});
