import { accessJobs } from './access-jobs.ts';
import { housekeepingJobs } from './housekeeping.ts';
import type { JobWords } from './job-words.ts';
import { rosterJobs } from './roster-jobs.ts';

const all = { ...rosterJobs, ...accessJobs, ...housekeepingJobs };

/** The name of a job that runs by itself. */
export type JobName = keyof typeof all;

/** Every job that runs by itself: what people are told of it, and when it runs. */
export const jobBook: Readonly<Record<JobName, JobWords>> = all;

/** Whether there is a job of this name. */
export const isJobName = (name: string): name is JobName => Object.hasOwn(all, name);

/** The names of all of them, in the order in which they are shown. */
export const jobNames: readonly JobName[] = Object.keys(all).filter(isJobName);
