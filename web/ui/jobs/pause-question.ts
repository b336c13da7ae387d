import type { JobRow } from '../../answers.ts';
import type { Question } from '../invitations/questions.ts';

/** Asks before a job is paused. */
export const pauseQuestion = ({ job, title }: JobRow, trustName: string): Question => ({
  title: `Pause “${title}”?`,
  body: [
    `It does not run for ${trustName} until somebody lets it go on. What is due meanwhile is left out, and the history says so.`,
    'If it is running at this moment, it finishes what it is at.',
  ],
  yes: 'Pause',
  no: 'Let it run',
  danger: false,
  action: 'jobs/do/pause',
  payload: { job },
});
