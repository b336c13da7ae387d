import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { ContactSelection } from './contact-filter.ts';
import type { ContactStatus } from './rules.ts';
import { columnsOf, selectedContacts } from './selected-contacts.ts';

/** How many contacts a selection holds, and of them how many stand how: what a question says before anything is done. */
export interface SelectedCount {
  readonly total: number;
  readonly statuses: readonly { readonly status: ContactStatus; readonly count: number }[];
}

/** Counts a selection, every one of it. Refuses `not_found` as {@link selectedContacts} does. */
export async function countSelected(
  reading: Reading,
  site: Site,
  selection: ContactSelection,
): Promise<SelectedCount> {
  const contacts = await selectedContacts(reading, site, selection);
  const statuses = await reading.sql<{ status: ContactStatus; count: number }>(
    `select c.status, count(*)::int as count from unnest($1::uuid[], $2::uuid[]) as wanted(contact, school)
     join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school group by 1 order by 2 desc, 1`,
    columnsOf(contacts),
  );
  return { total: contacts.length, statuses };
}
