import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { blockedAmong } from '../blocks/refuse-blocked.ts';
import { keyOf } from '../welcome/children-at.ts';
import { welcomeFacts, type ContactAt, type Welcomed } from '../welcome/welcome-facts.ts';
import { letterObstacle, type LetterObstacle } from './rules.ts';

/** Somebody for whom a letter is asked, and why they get none. */
export interface LetterWanted {
  readonly contact: Welcomed;
  readonly obstacle: LetterObstacle | null;
}

/** Who of these contacts gets a letter, in their order. Refuses `not_found` when one of them is not of this site. */
export async function letterFacts(
  reading: Pick<Reading, 'sql' | 'actor'>,
  site: Site,
  contacts: readonly ContactAt[],
): Promise<LetterWanted[]> {
  const wanted = [...new Map(contacts.map((contact) => [keyOf(contact), contact])).values()];
  const known = await welcomeFacts(reading, site, wanted);
  if (known.length < wanted.length) throw new Refusal('not_found');
  const blocked = new Set<string>();
  for (const [schoolId, there] of Map.groupBy(known, ({ schoolId: school }) => school)) {
    const ids = there.map(({ contactId }) => contactId);
    for (const contactId of await blockedAmong(reading, ids, schoolId))
      blocked.add(keyOf({ contactId, schoolId }));
  }
  return known.map((contact) => ({
    contact,
    obstacle: blocked.has(keyOf(contact)) ? 'contact_blocked' : letterObstacle(contact),
  }));
}
