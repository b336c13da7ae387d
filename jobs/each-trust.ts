import { systemActor } from '#server/trust/actor.ts';
import { reading, type Services } from '#server/unit-of-work.ts';

/** The ids of all trusts, one after the other, until the job is told to stop. */
export async function* eachTrust(services: Services, signal: AbortSignal): AsyncGenerator<string> {
  const trusts = await reading(services, systemActor('Gatehouse', null), ({ sql }) =>
    sql<{ id: string }>('select trust_ids() as id'),
  );
  for (const { id } of trusts) {
    if (signal.aborted) return;
    yield id;
  }
}
