import type { PgBoss } from 'pg-boss';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork, type Services } from '#server/unit-of-work.ts';

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Events are written by the database itself, at the end of whichever transaction changed something: it calls, and this asks for
 * their delivery at once. Where the connection cannot listen, the sweep finds them within a minute.
 */
export async function listenForEvents(
  boss: PgBoss,
  services: Services,
): Promise<{ stop: () => Promise<void> }> {
  const failed = (error: unknown) => console.error(JSON.stringify({ at: 'events', error: String(error) }));
  const onCall = (trustId: string) => {
    if (!isId.test(trustId)) return;
    const actor = systemActor('Gatehouse', trustId);
    unitOfWork(services, actor, ({ enqueue }) => enqueue('deliver-events', { trustId })).catch(failed);
  };
  const handle = await boss
    .getDb()
    .listen?.('gatehouse_events', onCall, () => {})
    .catch(failed);
  return { stop: async () => handle?.close() };
}
