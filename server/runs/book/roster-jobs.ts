import type { JobWords } from './job-words.ts';

/** Jobs that bring rosters. */
export const rosterJobs = {
  'import-nightly': {
    title: 'Import the roster',
    about:
      'Fetches the roster from the folder or address that is set under Roster, and imports it. One that is the same as before is left alone.',
    schedule: { every: 'day', at: '03:00' },
    when: 'Every night at the hour set under Roster, where it is switched on',
    goes: 'trust',
    keepsOn: null,
    did: {
      imported: ['roster was imported', 'rosters were imported'],
      unchanged: ['roster was the same as before', 'rosters were the same as before'],
      held: ['roster was put aside', 'rosters were put aside'],
      failed: ['roster did not come', 'rosters did not come'],
    },
  },
} as const satisfies Readonly<Record<string, JobWords>>;
