import type { Site } from '../administrators/rules.ts';
import type { Count } from '../invitations/count-staff.ts';
import type { Reading } from '../unit-of-work.ts';
import { contactArguments, type ContactFilter } from './contact-filter.ts';
import type { ContactStatus } from './rules.ts';
import { countedTo, tally, type Tallied } from './tally.ts';

/** How many contacts each tab holds, and the filter itself. */
export interface ContactCounts {
  readonly counts: Readonly<Record<'all' | ContactStatus, Count>>;
  readonly total: Count;
}

/** Counts who matches a filter, by how they stand; no further than a person would read on. */
export async function countContacts(
  { sql }: Reading,
  site: Site,
  filter: ContactFilter,
): Promise<ContactCounts> {
  const asked = askedOf(filter);
  const rows = await sql<Tallied>('select status, n from count_contacts($1, $2, $3, $4, $5, $6)', [
    ...contactArguments(site, filter),
    countedTo(asked.together),
  ]);
  return tally(rows, asked);
}

/** How a filter's contacts are counted: apart, or together where only some are looked for. */
export const askedOf = ({ q, year, type, reason, status }: ContactFilter) => ({
  together: Boolean(q ?? year ?? type ?? reason),
  status,
});
