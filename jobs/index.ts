import type { Job } from './define-job.ts';
import { deliverEventsJob } from './deliver-events.ts';
import { deliverMailJob } from './deliver-mail.ts';
import { fireDueJobsJob } from './fire-due-jobs.ts';
import { runNowJob } from './run-now.ts';
import { runPlanJob } from './run-plan.ts';
import { scheduledJobs } from './scheduled.ts';
import { tellSignOutsJob } from './tell-sign-outs.ts';

/** Every background job there is. */
export const jobs: readonly Job[] = [
  ...scheduledJobs,
  deliverEventsJob,
  deliverMailJob,
  fireDueJobsJob,
  runNowJob,
  runPlanJob,
  tellSignOutsJob,
];
