import { jobBook, isJobName } from '../../runs/book/job-book.ts';
import { queueNames, queueTitles } from '../../runs/queues/queue-book.ts';
import type { LogEntry } from '../log-rules.ts';
import type { Telling } from './telling.ts';

const job = ({ details }: LogEntry): string => {
  const name = String(details['job']);
  return `“${isJobName(name) ? jobBook[name].title : name}”`;
};
const queue = ({ details }: LogEntry): string => {
  const found = queueNames.find((name) => name === details['queue']);
  return `“${found === undefined ? String(details['queue']) : queueTitles[found]}”`;
};

/** What is told of the scheduled jobs and their queues. */
export const jobTellings: Readonly<Record<string, Telling>> = {
  'job.asked': (entry) => `ran the job ${job(entry)} now`,
  'job.paused': (entry) => `paused the job ${job(entry)}`,
  'job.let_go_on': (entry) => `let the job ${job(entry)} go on`,
  'dead_letter.retried': (entry) => `tried again what had failed in ${queue(entry)}`,
  'dead_letter.discarded': (entry) => `discarded what had failed in ${queue(entry)}`,
};
