import type { Reading } from '../unit-of-work.ts';

/** How many people the newest complete roster left out for the first time, and since when: null when nobody. */
export interface MissingOnce {
  readonly people: number;
  readonly since: string | null;
}

/** Who of a trust's people is missing from the newest roster, and has left if the next one misses them, too. */
export async function missingOnce({ sql }: Reading, trustId: string): Promise<MissingOnce> {
  const [row] = await sql<MissingOnce>(
    `select count(*)::int as people, iso(min(missing_since)) as since from person
     where trust_id = $1 and missing_since is not null and gone_at is null
       and source_id in (select id from source where trust_id = $1)`,
    [trustId],
  );
  return row ?? { people: 0, since: null };
}
