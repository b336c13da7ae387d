import { importNightly } from '#server/roster/nightly/import-nightly.ts';
import { nightlyTimes } from '#server/roster/nightly/nightly-times.ts';
import { PutOff } from '#server/runs/run-rules.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** Each night, at the hour that a trust has set, fetches its rosters from where they are and imports them: again some times where none comes. */
export const importNightlyJob = defineScheduledJob({
  name: 'import-nightly',
  times: nightlyTimes,
  queue: { expireInSeconds: 3600 },
  async work({ services, trustId, runKey, dueAt, putOffs, isAsked, signal }) {
    const run = { trustId: trustId ?? '', runKey, dueAt, putOffs, isAsked, signal };
    const came = await importNightly(services, run);
    return came instanceof PutOff ? came : { ...came };
  },
});
