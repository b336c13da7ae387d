import { recheckStandings } from '#server/contacts/recheck-standings.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many contacts one transaction looks at. */
const chunk = 2000;

/**
 * Every hour, looks again at the contacts of whom a date of the roster changes something today in London: a child's first
 * day, or the day after their last. Safe to run twice, or late: it writes down what is so.
 */
export const keepStandingsJob = defineScheduledJob({
  name: 'keep-standings',
  queue: { retryDelay: 60 },

  async work({ services, signal, actor }) {
    let kept = 0;
    for (let taken = chunk; taken === chunk && !signal.aborted; kept += taken) {
      const work = unitOfWork(services, actor, (uow) => recheckStandings(uow, { limit: chunk }));
      ({ kept: taken } = await work);
    }
    return { kept };
  },
});
