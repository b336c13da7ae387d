import { z } from 'zod';
import { purge } from '#server/db/purge.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { oncePer } from './once-per.ts';

/** Every night, removes what has served its time: dead sessions, used reset links, old run records. */
export const purgeJob = defineJob({
  name: 'purge',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true },
  schedule: { cron: '40 2 * * *' },

  handle: ({ services }) =>
    oncePer('day', services, 'purge', () => unitOfWork(services, systemActor('Gatehouse', null), purge)),
});
