import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endElapsed } from './end-elapsed.ts';

/**
 * Holds people whose access is about to change, with the other records of the roster that sign in with the same
 * account: they are one human being. What was theirs for a time, and is over, is written down: it counts no more.
 * Returns everybody who is held.
 */
export async function holdHolders(uow: UnitOfWork, personIds: readonly string[]): Promise<string[]> {
  const records = await uow.sql<{ id: string }>(
    `select distinct other.person_id as id from registration r
     join registration other on other.account_id = r.account_id and other.trust_id = r.trust_id and other.ended_at is null
     where r.person_id = any ($1) and r.trust_id = app_trust() and r.ended_at is null`,
    [[...personIds]],
  );
  const held = [...new Set([...personIds, ...records.map(({ id }) => id)])];
  await holdPeople(uow, held);
  await endElapsed(uow, { limit: 1000, people: held });
  return held;
}
