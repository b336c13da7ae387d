import { runOnce } from '#server/runs/run-once.ts';
import { runKey, type RunResult } from '#server/runs/run-rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork, type Services } from '#server/unit-of-work.ts';

const lengths = { minute: 16, hour: 13, day: 10, month: 7 } as const;
const installation = { trustId: null, schoolId: null };

/**
 * Runs `work` once in the current minute, hour, day or month (UTC), whichever worker comes first and however
 * often the schedule fires. A run that broke off is taken up again; one that ended is not.
 */
export async function oncePer(
  period: keyof typeof lengths,
  services: Services,
  job: string,
  work: () => Promise<RunResult>,
): Promise<RunResult> {
  const now = await unitOfWork(services, systemActor('Gatehouse', null), async (uow) => uow.now);
  const key = runKey(job, now.toISOString().slice(0, lengths[period]), installation);
  const done = await runOnce(services, { key, job, place: installation, dueAt: now }, work);
  return done ?? { skipped: 'already done' };
}
