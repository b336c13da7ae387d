import type { Site } from '../administrators/rules.ts';
import type { Count } from '../invitations/count-staff.ts';
import type { Reading } from '../unit-of-work.ts';
import { contactArguments, type ContactFilter } from './contact-filter.ts';
import type { ContactStatus } from './rules.ts';
import { tallied } from './tally.ts';

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
  const { q, year, type, reason, status } = filter;
  return tallied(
    (most) =>
      sql<{ status: ContactStatus; n: number }>(
        'select status, n from count_contacts($1, $2, $3, $4, $5, $6)',
        [...contactArguments(site, filter), most],
      ),
    { together: Boolean(q ?? year ?? type ?? reason), status },
  );
}
