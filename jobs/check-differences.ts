import { askEveryProduct } from '#server/drift/ask-every-product.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Each night, asks the products of a trust who has what in them, one after the other, and tells of what is new. */
export const checkDifferencesJob = defineScheduledJob({
  name: 'check-differences',
  queue: { expireInSeconds: 3600 },
  work: ({ services, actor, signal }) => askEveryProduct(services, actor, signal),
});
