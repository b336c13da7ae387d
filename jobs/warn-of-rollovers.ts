import { warnOfEnds } from '#server/rollover/warn-of-ends.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Each morning, tells schools whose rollover ends by itself within a week and is not finished. */
export const warnOfRolloversJob = defineScheduledJob({
  name: 'warn-of-rollovers',
  work: ({ services, actor }) => unitOfWork(services, actor, async (uow) => ({ ...(await warnOfEnds(uow)) })),
});
