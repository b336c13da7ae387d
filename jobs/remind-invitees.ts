import { z } from 'zod';
import { remindInvitees } from '#server/reminders/remind-invitees.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** How many people one transaction reminds. */
const chunk = 500;

/** Every hour, reminds in each trust those whose invitation runs out within three days, or within one. */
export const remindInviteesJob = defineJob({
  name: 'remind-invitees',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 30, retryBackoff: true },
  schedule: { cron: '25 * * * *' },

  handle: ({ services, signal }) =>
    oncePer('hour', services, 'remind-invitees', async () => {
      let reminded = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const actor = systemActor('Gatehouse', trustId);
        for (let taken = chunk; taken === chunk && !signal.aborted; reminded += taken) {
          ({ reminded: taken } = await unitOfWork(services, actor, (uow) =>
            remindInvitees(uow, { limit: chunk }),
          ));
        }
      }
      return { reminded };
    }),
});
