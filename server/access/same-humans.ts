import type { Reading } from '../unit-of-work.ts';

/** These people, and the other records of the roster that sign in with the same accounts: each is one human being. */
export async function sameHumans({ sql }: Reading, personIds: readonly string[]): Promise<string[]> {
  const records = await sql<{ id: string }>(
    `select distinct other.person_id as id from registration r
     join registration other on other.account_id = r.account_id and other.trust_id = r.trust_id and other.ended_at is null
     where r.person_id = any ($1) and r.trust_id = app_trust() and r.ended_at is null`,
    [[...personIds]],
  );
  return [...new Set([...personIds, ...records.map(({ id }) => id)])];
}
