import { letGoOfOld } from '#server/audit/retention/let-go-of-old.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import { defineScheduledJob, type RunContext } from './define-scheduled-job.ts';

/** How many entries one transaction lets go of. */
const chunk = 10_000;

/** Every night, lets go of entries of the audit log that are older than their trust keeps them. Their seals stay. */
export const retireAuditJob = defineScheduledJob({
  name: 'retire-audit',
  queue: { retryDelay: 60, expireInSeconds: 3600 },

  /** What belongs to no trust is old for all of them alike. */
  work: async (context) => ({
    gone: (await retire(context, null)) + (await retire(context, context.trustId)),
  }),
});

async function retire({ services, signal }: RunContext, trustId: string | null): Promise<number> {
  const actor = systemActor('Gatehouse', trustId);
  let total = 0;
  for (let gone = chunk; gone === chunk && !signal.aborted; total += gone) {
    ({ gone } = await unitOfWork(services, actor, (uow) => letGoOfOld(uow, { limit: chunk })));
  }
  return total;
}
