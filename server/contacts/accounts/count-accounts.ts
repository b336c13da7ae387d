import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { countContacts, type ContactCounts } from '../count-contacts.ts';
import { countedTo, sumOfCounts, tally, type Tallied } from '../tally.ts';
import { accountArguments, type AccountFilter } from './account-filter.ts';

/** Counts who matches a filter, by how they stand; no further than a person would read on. */
export async function countAccounts(
  reading: Reading,
  site: Site,
  filter: AccountFilter,
): Promise<ContactCounts> {
  const { user, status, q, year, school } = filter;
  if (user === 'all') {
    const counts = [
      await countAccounts(reading, site, { ...filter, user: 'staff' }),
      await countAccounts(reading, site, { ...filter, user: 'student' }),
      await countContacts(reading, site, { q, year, school, status }),
    ];
    return sumOfCounts(counts, status);
  }
  const [words, place, inYear, looking] = accountArguments(site, filter);
  const together = [words, place, inYear].some((condition) => condition !== null);
  const rows = await reading.sql<Tallied>('select status, n from count_accounts($1, $2, $3, $4, $5, $6)', [
    user,
    words,
    place,
    inYear,
    looking,
    countedTo(together),
  ]);
  return tally(rows, { together, status });
}
