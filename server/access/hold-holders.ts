import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endElapsed } from './end-elapsed.ts';
import { sameHumans } from './same-humans.ts';

/**
 * Holds people whose access is about to change, with the other records of the roster that sign in with the same
 * account: they are one human being. What was theirs for a time, and is over, is written down: it counts no more.
 * Returns everybody who is held.
 */
export async function holdHolders(uow: UnitOfWork, personIds: readonly string[]): Promise<string[]> {
  const held = await sameHumans(uow, personIds);
  await holdPeople(uow, held);
  await endElapsed(uow, { limit: 1000, people: held });
  return held;
}
