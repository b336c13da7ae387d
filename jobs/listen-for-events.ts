import type { PgBoss } from 'pg-boss';

const trustId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Events are written by the database itself, at the end of whichever transaction changed something: it calls, and this asks for
 * their delivery at once. Where the connection cannot listen, the sweep finds them within a minute.
 */
export async function listenForEvents(boss: PgBoss): Promise<{ stop: () => Promise<void> }> {
  const failed = (error: unknown) => console.error(JSON.stringify({ at: 'events', error: String(error) }));
  const onCall = (trust: string) => {
    if (trustId.test(trust)) boss.send('deliver-events', { trustId: trust }).catch(failed);
  };
  const handle = await boss
    .getDb()
    .listen?.('gatehouse_events', onCall, () => {})
    .catch(failed);
  return { stop: async () => handle?.close() };
}
