import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endElapsed } from './end-elapsed.ts';
import { sameHumans } from './same-humans.ts';

/**
 * Holds people whose access is about to change, with the other records of the roster that sign in with the same
 * account: they are one human being. What was theirs for a time, and is over, is written down: it counts no more.
 * Returns who of those held is a member of staff: what somebody has as a parent is another matter, and no part of it.
 */
export async function holdHolders(uow: UnitOfWork, personIds: readonly string[]): Promise<string[]> {
  const held = await sameHumans(uow, personIds);
  await holdPeople(uow, held);
  await endElapsed(uow, { limit: 1000, people: held });
  const staff = await uow.sql<{ id: string }>(
    `select id from person where trust_id = app_trust() and id = any ($1) and kind = 'staff'`,
    [held],
  );
  return staff.map(({ id }) => id);
}
