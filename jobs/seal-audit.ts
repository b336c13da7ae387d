import { z } from 'zod';
import { keepHead } from '#server/audit/chain/keep-head.ts';
import { sealEntries } from '#server/audit/chain/seal-entries.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineJob, type JobContext } from './define-job.ts';
import { oncePer } from './once-per.ts';

/** How many entries one transaction seals. */
const chunk = 5_000;

/**
 * Every minute, links the new entries of the audit log into its chain, and adds where it ends to a file outside the
 * database: whoever changes the log afterwards is found out by `gatehouse audit verify`.
 */
export const sealAuditJob = defineJob({
  name: 'seal-audit',
  data: z.object({}),
  queue: { policy: 'exclusive', retryLimit: 3, retryDelay: 10, expireInSeconds: 900 },
  schedule: { cron: '* * * * *' },

  handle: (context) => oncePer('minute', context.services, 'seal-audit', () => sealAll(context)),
});

async function sealAll({ services, signal }: JobContext): Promise<object> {
  const actor = systemActor('Gatehouse', null);
  let total = 0;
  for (let taken = chunk; taken === chunk && !signal.aborted; total += taken) {
    const { sealed, head } = await unitOfWork(services, actor, (uow) => sealEntries(uow, { limit: chunk }));
    if (head !== null) await keepHead(services.settings.DATA_DIR, head);
    taken = sealed;
  }
  return { sealed: total };
}
