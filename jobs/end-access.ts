import { endElapsed } from '#server/access/end-elapsed.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many grants one transaction writes down. */
const chunk = 200;

/**
 * Every five minutes, writes down in each trust which access with an end date is over, signs those people out and tells
 * them. Nobody keeps access by its being late: what has an end date counts no more from that instant.
 */
export const endAccessJob = defineScheduledJob({
  name: 'end-access',

  async work({ services, signal, actor }) {
    let ended = 0;
    for (let taken = chunk; taken === chunk && !signal.aborted; ended += taken) {
      ({ ended: taken } = await unitOfWork(services, actor, (uow) => endElapsed(uow, { limit: chunk })));
    }
    return { ended };
  },
});
