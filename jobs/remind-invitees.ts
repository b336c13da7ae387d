import { remindInvitees } from '#server/reminders/remind-invitees.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many people one transaction reminds. */
const chunk = 500;

/** Every hour, reminds in each trust those whose invitation runs out within three days, or within one. */
export const remindInviteesJob = defineScheduledJob({
  name: 'remind-invitees',

  async work({ services, signal, actor }) {
    let reminded = 0;
    for (let taken = chunk; taken === chunk && !signal.aborted; reminded += taken) {
      const work = unitOfWork(services, actor, (uow) => remindInvitees(uow, { limit: chunk }));
      ({ reminded: taken } = await work);
    }
    return { reminded };
  },
});
