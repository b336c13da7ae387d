import { z } from 'zod';
import { recheckStandings } from '#server/contacts/recheck-standings.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** How many contacts one transaction looks at. */
const chunk = 2000;

/**
 * Every hour, looks again at the contacts of whom a date of the roster changes something today in London: a child's first
 * day, or the day after their last. Safe to run twice, or late: it writes down what is so.
 */
export const keepStandingsJob = defineJob({
  name: 'keep-standings',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true },
  schedule: { cron: '3 * * * *' },

  handle: ({ services, signal }) =>
    oncePer('hour', services, 'keep-standings', async () => {
      let kept = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const actor = systemActor('Gatehouse', trustId);
        for (let taken = chunk; taken === chunk && !signal.aborted; kept += taken) {
          const work = unitOfWork(services, actor, (uow) => recheckStandings(uow, { limit: chunk }));
          ({ kept: taken } = await work);
        }
      }
      return { kept };
    }),
});
