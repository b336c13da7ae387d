import { z } from 'zod';
import { mailHead } from '#server/audit/chain/mail-head.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** On the first of each month, mails where the chain of the audit log ends to the Account Owners of each trust, once each. */
export const mailAuditHeadJob = defineJob({
  name: 'mail-audit-head',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true },
  schedule: { cron: '15 6 1 * *' },

  handle: ({ services, signal }) =>
    oncePer('month', services, 'mail-audit-head', async () => {
      let mailed = 0;
      for await (const trustId of eachTrust(services, signal)) {
        const done = await unitOfWork(services, systemActor('Gatehouse', trustId), mailHead);
        mailed += done.mailed;
      }
      return { mailed };
    }),
});
