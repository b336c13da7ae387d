import type { World } from './world.ts';

const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Returns once this waits for what a transaction of the test holds, or is done without: for races that have to go one way. */
export async function blockedOrDone(world: World, deed: Promise<unknown>): Promise<void> {
  let isDone = false;
  void deed.catch(() => {}).then(() => (isDone = true));
  while (!isDone && (await world.database.asOwner(waiting)).length === 0);
}
