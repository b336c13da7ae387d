import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';
import { letterFacts } from './letter-facts.ts';
import { mostLetters, type LetterObstacle } from './rules.ts';

/** What printing letters for a selection would come to. */
export interface LetterPreview {
  /** Welcomes. */
  readonly printed: number;
  /** Who has access already, and could be printed a letter for a new password. */
  readonly passwords: number;
  /** Whether these are more than are printed at once; then nothing else is told. */
  readonly tooMany: boolean;
  readonly left: readonly {
    readonly reason: LetterObstacle;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}

/** So many of those who are left out are named. */
const named = 20;

/** Counts for whom letters would be printed, and why for others not. Changes nothing. Refuses `not_found` away from the site. */
export async function previewLetters(
  reading: Reading,
  site: Site,
  contacts: readonly ContactAt[],
): Promise<LetterPreview> {
  if (contacts.length > mostLetters) return { printed: 0, passwords: 0, tooMany: true, left: [] };
  const wanted = await letterFacts(reading, site, contacts);
  const left = Map.groupBy(wanted, ({ obstacle }) => obstacle);
  const open = left.get(null) ?? [];
  const passwords = open.filter(({ holder }) => holder !== null).length;
  const printed = open.length - passwords;
  const reasons = [...left].flatMap(([reason, those]) => {
    if (reason === null) return [];
    return [{ reason, count: those.length, names: those.slice(0, named).map(({ contact }) => contact.name) }];
  });
  return { printed, passwords, tooMany: false, left: reasons };
}
