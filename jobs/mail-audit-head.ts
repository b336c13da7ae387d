import { mailAuditHead } from '#server/audit/chain/mail-audit-head.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** On the first of each month, mails where the chain of the audit log ends to the Account Owners of each trust, once each. */
export const mailAuditHeadJob = defineScheduledJob({
  name: 'mail-audit-head',
  queue: { retryDelay: 60 },
  work: ({ services, actor }) => unitOfWork(services, actor, mailAuditHead),
});
