import { z } from 'zod';
import { isJobName } from './book/job-book.ts';

/** The name of a job of the job book, as somebody sends it. */
export const jobInput = z
  .string()
  .max(60)
  .transform((name, { addIssue }) => {
    if (isJobName(name)) return name;
    addIssue('is no job');
    return z.NEVER;
  });
