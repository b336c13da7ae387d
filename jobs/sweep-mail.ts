import { recoverMails } from '#server/mail/recover-mails.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';
import { deliverDue } from './deliver-due.ts';
import { eachTrust } from './each-trust.ts';

/**
 * Every minute, sends what is due again and what nobody asked to be sent: the mails are rows of ours, so a
 * queue that lost everything would lose no mail. Finds the mails that a stopped worker left behind.
 */
export const sweepMailJob = defineScheduledJob({
  name: 'sweep-mail',
  queue: { retryDelay: 10, retryBackoff: false, expireInSeconds: 900 },
  work: sweep,
});

async function sweep(context: JobContext): Promise<{ recovered: number; handled: number }> {
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
