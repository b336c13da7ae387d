import { destroyKept } from '#server/accounts/kept/destroy-kept.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many accounts one transaction holds. */
const chunk = 200;

/**
 * Every hour, destroys the passwords that were put aside and whose time is over. Nobody gets one back by its being late:
 * what is over is not given back any more from that instant. Safe to run twice.
 */
export const destroyKeptCredentialsJob = defineScheduledJob({
  name: 'destroy-kept-credentials',
  queue: { retryDelay: 60 },

  async work({ services, signal }) {
    const actor = systemActor('Gatehouse', null);
    let destroyed = 0;
    for (let taken = chunk; taken === chunk && !signal.aborted; destroyed += taken) {
      const work = unitOfWork(services, actor, (uow) => destroyKept(uow, { limit: chunk }));
      ({ destroyed: taken } = await work);
    }
    return { destroyed };
  },
});
