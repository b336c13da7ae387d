import { draftReview } from '#server/reviews/draft-review.ts';
import { reviewTimes } from '#server/reviews/review-times.ts';
import { londonMonth } from '#server/reviews/london-month.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/**
 * On the first school day of each month, drafts the revocation of each school's contacts whose access should end: one draft
 * a month, also when two workers come, the machine was off, or somebody asks for the job again.
 */
export const draftReviewsJob = defineScheduledJob({
  name: 'draft-reviews',
  times: reviewTimes,

  async work({ services, actor, schoolId, dueAt }) {
    const month = londonMonth(dueAt);
    const drafted = await unitOfWork(services, actor, (uow) =>
      draftReview(uow, { schoolId: schoolId ?? '', month }),
    );
    if (drafted === null) return { reviewed: 0 };
    const { contacts, planId, byItself } = drafted;
    return { reviewed: 1, contacts, drafted: planId === null ? 0 : 1, letGo: byItself ? 1 : 0 };
  },
});
