import { completeHandover } from '#server/handover/complete-handover.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Every hour, carries out in each trust the hand-over whose seven days are over. */
export const completeHandoversJob = defineScheduledJob({
  name: 'complete-handovers',
  work: ({ services, actor }) => unitOfWork(services, actor, completeHandover),
});
