import { sameHumans } from '../../access/same-humans.ts';
import type { Reading } from '../../unit-of-work.ts';

const carried = `
  select unnest(array[old_contact_id, new_contact_id])::text as id from carry_over
  where trust_id = app_trust() and state = 'carried' and (old_contact_id = any ($1) or new_contact_id = any ($1))`;

/**
 * Every record of one human being, as far as it is certain: those that sign in with the same account, and those from which an
 * account was carried over, or to which, whether or not they sign in any more.
 */
export async function recordsOfHuman(reading: Reading, contactId: string): Promise<string[]> {
  let known = [contactId];
  for (;;) {
    const pairs = await reading.sql<{ id: string }>(carried, [known]);
    const more = await sameHumans(reading, [...new Set([...known, ...pairs.map(({ id }) => id)])]);
    if (more.length === known.length) return known;
    known = more;
  }
}
