import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Follows the calendar in the actor's trust: contacts of whom a date of the roster changes something today, or did, are
 * looked at again. Takes at most `limit` contacts; returns how many there were.
 */
export async function recheckStandings(
  { sql, actor }: UnitOfWork,
  { limit }: { readonly limit: number },
): Promise<{ kept: number }> {
  const due = await sql<{ id: string }>(
    `select distinct contact_id as id from contact_standing
     where trust_id = app_trust() and recheck_on <= (gatehouse_now() at time zone 'Europe/London')::date
     order by id limit $1`,
    [limit],
  );
  const ids = due.map(({ id }) => id);
  if (ids.length > 0) await sql('select keep_standing($1, $2::uuid[])', [actor.trustId, ids]);
  return { kept: ids.length };
}
