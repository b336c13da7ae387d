import type { PrepareAudited } from './audited-office.ts';
import { addDeadLetter } from './dead-letter.ts';

const queue = 'deliver-mail';

/** Changes to what runs by itself. */
export const auditedJobs: Readonly<Record<string, PrepareAudited>> = {
  'jobs.runNow': ({ api, site }) => ({
    done: () => api.jobs.runNow({ site, job: 'retire-audit' }),
    writes: ['job.asked'],
    about: 'trust',
  }),
  'jobs.pause': ({ api, site }) => ({
    done: () => api.jobs.pause({ site, job: 'remind-invitees' }),
    refused: () => api.jobs.pause({ site, job: 'end-access' }),
    writes: ['job.paused'],
    about: 'trust',
  }),
  'jobs.goOn': async ({ api, site }) => {
    await api.jobs.pause({ site, job: 'remind-invitees' });
    const goOn = () => api.jobs.goOn({ site, job: 'remind-invitees' });
    return { done: goOn, writes: ['job.let_go_on'], about: 'trust' };
  },
  'jobs.retryLetter': async ({ world, api, site }) => {
    const letterId = await addDeadLetter(world, queue, { trustId: site });
    const retry = () => api.jobs.retryLetter({ site, queue, letterId });
    return { done: retry, writes: ['dead_letter.retried'], about: 'dead_letter' };
  },
  'jobs.discardLetter': async ({ world, api, site }) => {
    const letterId = await addDeadLetter(world, queue, { trustId: site });
    const discard = () => api.jobs.discardLetter({ site, queue, letterId });
    return { done: discard, writes: ['dead_letter.discarded'], about: 'dead_letter' };
  },
};
