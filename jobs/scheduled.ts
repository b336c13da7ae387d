import { checkDifferencesJob } from './check-differences.ts';
import { completeHandoversJob } from './complete-handovers.ts';
import type { ScheduledJob } from './define-scheduled-job.ts';
import { destroyKeptCredentialsJob } from './destroy-kept-credentials.ts';
import { draftAfterRolloverJob } from './draft-after-rollover.ts';
import { draftReviewsJob } from './draft-reviews.ts';
import { endAccessJob } from './end-access.ts';
import { expireInvitationsJob } from './expire-invitations.ts';
import { importNightlyJob } from './import-nightly.ts';
import { keepReviewsGoingJob } from './keep-reviews-going.ts';
import { keepStandingsJob } from './keep-standings.ts';
import { mailAuditHeadJob } from './mail-audit-head.ts';
import { purgeJob } from './purge.ts';
import { remindInviteesJob } from './remind-invitees.ts';
import { retireAuditJob } from './retire-audit.ts';
import { rotateSigningKeysJob } from './rotate-signing-keys.ts';
import { sealAuditJob } from './seal-audit.ts';
import { sweepEventsJob } from './sweep-events.ts';
import { sweepMailJob } from './sweep-mail.ts';
import { sweepPlansJob } from './sweep-plans.ts';
import { sweepSignOutsJob } from './sweep-sign-outs.ts';
import { warnOfRolloversJob } from './warn-of-rollovers.ts';

/** Every job that runs by itself. */
export const scheduledJobs: readonly ScheduledJob[] = [
  checkDifferencesJob,
  completeHandoversJob,
  destroyKeptCredentialsJob,
  draftAfterRolloverJob,
  draftReviewsJob,
  endAccessJob,
  expireInvitationsJob,
  importNightlyJob,
  keepReviewsGoingJob,
  keepStandingsJob,
  mailAuditHeadJob,
  purgeJob,
  remindInviteesJob,
  retireAuditJob,
  rotateSigningKeysJob,
  sealAuditJob,
  sweepEventsJob,
  sweepMailJob,
  sweepPlansJob,
  sweepSignOutsJob,
  warnOfRolloversJob,
];
