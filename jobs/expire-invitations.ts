import { expireInvitations } from '#server/invitations/expire-invitations.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many invitations one transaction writes down. */
const chunk = 500;

/**
 * Every hour, writes down in each trust which invitations have run out and tells their inviters. Nothing
 * depends on it: an invitation is over at its last second, with or without this job.
 */
export const expireInvitationsJob = defineScheduledJob({
  name: 'expire-invitations',

  async work({ services, signal, actor }) {
    let expired = 0;
    for (let taken = chunk; taken === chunk && !signal.aborted; expired += taken) {
      const work = unitOfWork(services, actor, (uow) => expireInvitations(uow, { limit: chunk }));
      ({ expired: taken } = await work);
    }
    return { expired };
  },
});
