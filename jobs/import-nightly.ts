import { importNightly } from '#server/roster/nightly/import-nightly.ts';
import { nightlyTimes } from '#server/roster/nightly/nightly-times.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Each night, at the hour that a trust has set, fetches its rosters from where they are and imports them. */
export const importNightlyJob = defineScheduledJob({
  name: 'import-nightly',
  times: nightlyTimes,
  queue: { expireInSeconds: 3600 },
  work: async ({ services, trustId, runKey, signal }) => ({
    ...(await importNightly(services, { trustId: trustId ?? '', runKey, signal })),
  }),
});
