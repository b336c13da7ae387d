import { claimDeliveries, dueEndpoints } from '#server/events/claim-deliveries.ts';
import { postEvent } from '#server/events/post-event.ts';
import { recordAttempts, type Attempted } from '#server/events/record-attempts.ts';
import { atOnce, isAccepted, slowFromMs } from '#server/events/rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { together } from './together.ts';

/** Tells every product of a trust what is due, each endpoint beside the others, until there is nothing or the job has to stop. */
export async function tellProducts(
  context: Pick<JobContext, 'services' | 'signal'>,
  trustId: string,
): Promise<{ told: number }> {
  const actor = systemActor('Gatehouse', trustId);
  const endpoints = await unitOfWork(context.services, actor, dueEndpoints);
  const all = await Promise.all(endpoints.map((endpointId) => tellEndpoint(context, trustId, endpointId)));
  if (all.some(({ isSlow }) => isSlow))
    await unitOfWork(context.services, actor, ({ enqueue }) =>
      enqueue('deliver-events', { trustId }, { startAfter: 1 }),
    );
  return { told: all.reduce((sum, { told }) => sum + told, 0) };
}

interface Turn {
  readonly told: number;
  /** Whether something may be left because it took its time: others have their turn first. */
  readonly isSlow: boolean;
}

/**
 * No network in a transaction. Where nobody answers, nothing is accepted of ten, or it is too often for it, the rest waits for the
 * next minute; where it takes its time, for its next turn.
 */
async function tellEndpoint(
  { services, signal }: Pick<JobContext, 'services' | 'signal'>,
  trustId: string,
  endpointId: string,
): Promise<Turn> {
  const actor = systemActor('Gatehouse', trustId);
  const record = together((some: readonly Attempted[]) =>
    unitOfWork(services, actor, (uow) => recordAttempts(uow, some)),
  );
  let told = 0;
  while (!signal.aborted) {
    const taken = await unitOfWork(services, actor, (uow) => claimDeliveries(uow, endpointId));
    const answers = await Promise.all(
      taken.map(async (delivery) => {
        const answer = await postEvent(services.settings, delivery);
        await record({ delivery, answer });
        return answer;
      }),
    );
    told += taken.length;
    // A revoke that waited for fewer than that goes at once: it does not wait for what was tried in vain.
    const isAway = answers.every(({ status }) => status === null);
    const isTooOften = answers.some(({ status }) => status === 429);
    if (isAway || isTooOften || (taken.length === atOnce && !answers.some(isAccepted))) break;
    if (answers.some(({ took }) => took >= slowFromMs)) return { told, isSlow: true };
  }
  return { told, isSlow: false };
}
