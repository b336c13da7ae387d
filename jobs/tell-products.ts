import { claimDeliveries, dueEndpoints } from '#server/events/claim-deliveries.ts';
import { postEvent } from '#server/events/post-event.ts';
import { recordAttempts, type Attempted } from '#server/events/record-attempts.ts';
import { isAccepted } from '#server/events/rules.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { JobContext } from './define-job.ts';
import { together } from './together.ts';

/** How many events are on their way to one endpoint at once. */
const atOnce = 10;

/** Tells every product of a trust what is due, each endpoint beside the others, until there is nothing or the job has to stop. */
export async function tellProducts(
  context: Pick<JobContext, 'services' | 'signal'>,
  trustId: string,
): Promise<{ told: number }> {
  const actor = systemActor('Gatehouse', trustId);
  const endpoints = await unitOfWork(context.services, actor, dueEndpoints);
  const told = await Promise.all(endpoints.map((endpointId) => tellEndpoint(context, trustId, endpointId)));
  return { told: told.reduce((sum, each) => sum + each, 0) };
}

/** No network in a transaction. Where nobody answers, or nothing is accepted of ten, the rest waits for the next minute. */
async function tellEndpoint(
  { services, signal }: Pick<JobContext, 'services' | 'signal'>,
  trustId: string,
  endpointId: string,
): Promise<number> {
  const actor = systemActor('Gatehouse', trustId);
  const record = together((some: readonly Attempted[]) =>
    unitOfWork(services, actor, (uow) => recordAttempts(uow, some)),
  );
  let told = 0;
  while (!signal.aborted) {
    const taken = await unitOfWork(services, actor, (uow) =>
      claimDeliveries(uow, { endpointId, limit: atOnce }),
    );
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
    if (isAway || (taken.length === atOnce && !answers.some(isAccepted))) break;
  }
  return told;
}
