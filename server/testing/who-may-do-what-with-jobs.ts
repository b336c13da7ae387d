import type { audiences } from './audiences.ts';

/** Who may look after what runs by itself. */
export const whoMayDoWhatWithJobs: Readonly<Record<string, keyof typeof audiences>> = {
  'jobs.discardLetter': 'Account Owners',
  'jobs.goOn': 'Account Owners',
  'jobs.history': 'Account Owners',
  'jobs.list': 'Account Owners',
  'jobs.pause': 'Account Owners',
  'jobs.queues': 'Account Owners',
  'jobs.retryLetter': 'Account Owners',
  'jobs.runNow': 'Account Owners',
};
