import { z } from 'zod';
import { recoverMails } from '#server/mail/recover-mails.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob, type JobContext } from './define-job.ts';
import { deliverDue } from './deliver-due.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/**
 * Every minute, sends what is due again and what nobody asked to be sent: the mails are rows of ours, so a
 * queue that lost everything would lose no mail. Finds the mails that a stopped worker left behind.
 */
export const sweepMailJob = defineJob({
  name: 'sweep-mail',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 10, expireInSeconds: 900 },
  schedule: { cron: '* * * * *' },

  handle: (context) => oncePer('minute', context.services, 'sweep-mail', () => sweep(context)),
});

async function sweep(context: JobContext): Promise<object> {
  const total = { recovered: 0, handled: 0 };
  const sweepOne = async (trustId: string | null) => {
    const { recovered } = await unitOfWork(context.services, systemActor('Gatehouse', trustId), recoverMails);
    const { handled } = await deliverDue(context, trustId);
    total.recovered += recovered;
    total.handled += handled;
  };
  await sweepOne(null);
  for await (const trustId of eachTrust(context.services, context.signal)) await sweepOne(trustId);
  return total;
}
