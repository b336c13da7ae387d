import { draftAfterRollover } from '#server/reviews/draft-after-rollover.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Each morning, drafts what the rollovers of each school left behind that ended as many days ago as the trust has set. */
export const draftAfterRolloverJob = defineScheduledJob({
  name: 'draft-after-rollover',
  work: ({ services, actor, schoolId }) =>
    unitOfWork(services, actor, async (uow) => ({ ...(await draftAfterRollover(uow, schoolId ?? '')) })),
});
