import { completeHandoversJob } from './complete-handovers.ts';
import { deliverMailJob } from './deliver-mail.ts';
import { destroyKeptCredentialsJob } from './destroy-kept-credentials.ts';
import { endAccessJob } from './end-access.ts';
import { expireInvitationsJob } from './expire-invitations.ts';
import { keepStandingsJob } from './keep-standings.ts';
import { mailAuditHeadJob } from './mail-audit-head.ts';
import { purgeJob } from './purge.ts';
import { remindInviteesJob } from './remind-invitees.ts';
import { retireAuditJob } from './retire-audit.ts';
import { runPlanJob } from './run-plan.ts';
import { sealAuditJob } from './seal-audit.ts';
import { sweepMailJob } from './sweep-mail.ts';
import { sweepPlansJob } from './sweep-plans.ts';
import type { Job } from './define-job.ts';

/** Every background job there is. */
export const jobs: readonly Job[] = [
  completeHandoversJob,
  deliverMailJob,
  destroyKeptCredentialsJob,
  endAccessJob,
  expireInvitationsJob,
  keepStandingsJob,
  mailAuditHeadJob,
  purgeJob,
  remindInviteesJob,
  retireAuditJob,
  runPlanJob,
  sealAuditJob,
  sweepMailJob,
  sweepPlansJob,
];
