import { keepReviewsGoing } from '#server/access-reviews/keep-going.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Every morning, looks in each trust whether a review of access is to be opened, reminded of, or closed. */
export const keepReviewsGoingJob = defineScheduledJob({
  name: 'keep-reviews-going',

  async work({ services, trustId }) {
    return trustId === null ? {} : { ...(await keepReviewsGoing(services, trustId)) };
  },
});
