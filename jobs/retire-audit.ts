import { z } from 'zod';
import { letGoOfOld } from '#server/audit/retention/let-go-of-old.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob, type JobContext } from './define-job.ts';
import { eachTrust } from './each-trust.ts';
import { oncePer } from './once-per.ts';

/** How many entries one transaction lets go of. */
const chunk = 10_000;

/** Every night, lets go of entries of the audit log that are older than their trust keeps them. Their seals stay. */
export const retireAuditJob = defineJob({
  name: 'retire-audit',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInSeconds: 3600 },
  schedule: { cron: '20 3 * * *' },

  handle: (context) => oncePer('day', context.services, 'retire-audit', () => retireAll(context)),
});

async function retireAll({ services, signal }: JobContext): Promise<object> {
  let total = 0;
  const retire = async (trustId: string | null) => {
    const actor = systemActor('Gatehouse', trustId);
    for (let gone = chunk; gone === chunk && !signal.aborted; total += gone) {
      ({ gone } = await unitOfWork(services, actor, (uow) => letGoOfOld(uow, { limit: chunk })));
    }
  };
  await retire(null);
  for await (const trustId of eachTrust(services, signal)) await retire(trustId);
  return { gone: total };
}
