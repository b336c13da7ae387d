import { keepHead } from '#server/audit/chain/keep-head.ts';
import { sealEntries } from '#server/audit/chain/seal-entries.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { defineScheduledJob } from './define-scheduled-job.ts';

/** How many entries one transaction seals. */
const chunk = 5_000;

/**
 * Every minute, links the new entries of the audit log into its chain, and adds where it ends to a file outside the
 * database: whoever changes the log afterwards is found out by `gatehouse audit verify`.
 */
export const sealAuditJob = defineScheduledJob({
  name: 'seal-audit',
  queue: { retryDelay: 10, retryBackoff: false, expireInSeconds: 900 },
  work: sealAll,
});

async function sealAll({ services, signal }: JobContext): Promise<{ sealed: number }> {
  const actor = systemActor('Gatehouse', null);
  let total = 0;
  for (let taken = chunk; taken === chunk && !signal.aborted; total += taken) {
    const { sealed, head } = await unitOfWork(services, actor, (uow) => sealEntries(uow, { limit: chunk }));
    if (head !== null) await keepHead(services.settings.DATA_DIR, head);
    taken = sealed;
  }
  return { sealed: total };
}
