import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { decideWelcome, welcomeObstacles, type WelcomeObstacle } from './rules.ts';
import type { ContactSelection } from '../contact-filter.ts';
import { selectedContacts } from '../selected-contacts.ts';
import { welcomeFacts } from './welcome-facts.ts';

/** What welcoming a selection would come to. Nobody's name is told but of whoever would be left out. */
export interface WelcomePreview {
  readonly total: number;
  /** How many get a link; how many sign in already, and only get the children at this school added. */
  readonly welcomed: number;
  readonly added: number;
  /** Why others are left out: how many, and some of them by name. */
  readonly left: readonly {
    readonly reason: WelcomeObstacle;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}

/** So many of those who are left out are named. */
const named = 20;

/** Counts what welcoming a selection would come to. Changes nothing. Refuses `not_found` for somebody of another site. */
export async function previewWelcomes(
  reading: Reading,
  site: Site,
  who: ContactSelection,
): Promise<WelcomePreview> {
  const decided = (await welcomeFacts(reading, site, await selectedContacts(reading, site, who))).map(
    (contact) => ({
      name: contact.name,
      decision: decideWelcome(contact),
    }),
  );
  const count = (wanted: string) => decided.filter(({ decision }) => decision === wanted).length;
  const left = welcomeObstacles.flatMap((reason) => {
    const names = decided.filter(({ decision }) => decision === reason).map(({ name }) => name);
    return names.length === 0 ? [] : [{ reason, count: names.length, names: names.slice(0, named) }];
  });
  return { total: decided.length, welcomed: count('welcome'), added: count('add_child'), left };
}
