import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { blockedAmong } from '../blocks/refuse-blocked.ts';
import { keyOf } from '../welcome/children-at.ts';
import { welcomeFacts, type ContactAt, type Welcomed } from '../welcome/welcome-facts.ts';
import { passwordHolders, type PasswordHolder } from './password-holders.ts';
import { letterObstacle, passwordObstacle, type LetterObstacle } from './rules.ts';

/** Somebody for whom a letter is asked: what it would be for, or why they get none. */
export interface LetterWanted {
  readonly contact: Welcomed;
  /** Whose password it is for; null for a welcome. */
  readonly holder: PasswordHolder | null;
  readonly obstacle: LetterObstacle | null;
}

/**
 * Who of these contacts gets a letter, in their order: a welcome, or a new password where they have access. Of an account at
 * several schools there is one. Refuses `not_found` when one of them is not of this site.
 */
export async function letterFacts(
  reading: Pick<Reading, 'sql' | 'actor'>,
  site: Site,
  contacts: readonly ContactAt[],
): Promise<LetterWanted[]> {
  const wanted = [...new Map(contacts.map((contact) => [keyOf(contact), contact])).values()];
  const known = await welcomeFacts(reading, site, wanted);
  if (known.length < wanted.length) throw new Refusal('not_found');
  const blocked = await blockedOf(reading, known);
  const welcomes = known.map((contact) => ({
    contact,
    obstacle: blocked.has(keyOf(contact)) ? ('contact_blocked' as const) : letterObstacle(contact),
  }));
  const active = welcomes.filter(({ obstacle }) => obstacle === 'already_active');
  const holders = await passwordHolders(
    reading,
    site,
    active.map(({ contact }) => contact),
  );
  const accounts = new Set<string>();
  return welcomes.flatMap(({ contact, obstacle }) => {
    const holder = obstacle === 'already_active' ? holders.get(keyOf(contact)) : undefined;
    if (holder === undefined) return { contact, obstacle, holder: null };
    if (accounts.has(holder.accountId)) return [];
    accounts.add(holder.accountId);
    return { contact, holder, obstacle: passwordObstacle(holder) };
  });
}

async function blockedOf(
  reading: Pick<Reading, 'sql'>,
  known: readonly Welcomed[],
): Promise<ReadonlySet<string>> {
  const blocked = new Set<string>();
  for (const [schoolId, there] of Map.groupBy(known, ({ schoolId: school }) => school)) {
    const ids = there.map(({ contactId }) => contactId);
    for (const contactId of await blockedAmong(reading, ids, schoolId))
      blocked.add(keyOf({ contactId, schoolId }));
  }
  return blocked;
}
