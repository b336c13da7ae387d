import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { ContactPlace } from './contact-cursor.ts';
import { contactArguments, type ContactAtSchool, type ContactFilter } from './contact-filter.ts';
import { askedOf, type ContactCounts } from './count-contacts.ts';
import { countedTo, tally, type Tallied } from './tally.ts';

interface Stretch {
  readonly filter: ContactFilter;
  readonly from: ContactPlace | null;
  readonly backwards: boolean;
  readonly most: number;
}

interface Page {
  readonly found: readonly ContactAtSchool[];
  readonly counts: readonly Tallied[];
}

/** The contacts of a page, each at a school, in the order in which they were looked for, and how many there are in all. */
export async function pageOf(
  { sql }: Reading,
  site: Site,
  { filter, from, backwards, most }: Stretch,
): Promise<{ readonly found: readonly ContactAtSchool[]; readonly counts: ContactCounts }> {
  const asked = askedOf(filter);
  const [page] = await sql<Page>(
    'select found, counts from contact_page($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
    [
      ...contactArguments(site, filter),
      filter.status ?? null,
      from?.sortName ?? null,
      from?.contactId ?? null,
      from?.schoolId ?? null,
      backwards,
      most,
      countedTo(asked.together),
    ],
  );
  if (!page) throw new Error('the database gave no page');
  return { found: page.found, counts: tally(page.counts, asked) };
}
