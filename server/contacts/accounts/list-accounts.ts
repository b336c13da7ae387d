import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { readContactCursor, writeContactCursor } from '../contact-cursor.ts';
import type { ContactCounts } from '../count-contacts.ts';
import type { AccountFilter } from './account-filter.ts';
import { accountRows, type AccountRow } from './account-rows.ts';
import type { FoundAccount } from './find-accounts.ts';
import { pageOfAccounts } from './page-of-accounts.ts';
import { noSchool } from './rules.ts';

/** Which page: the one after, or before, a cursor that an earlier page gave. */
export interface ListAccounts extends AccountFilter {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number | undefined;
}

/** One page of staff, of students, or of everybody with contacts among them. */
export interface AccountPage extends ContactCounts {
  readonly rows: readonly AccountRow[];
  readonly next: string | null;
  readonly previous: string | null;
}

const placeOf = ({ sortName, personId, schoolId }: FoundAccount): string =>
  writeContactCursor({ sortName, contactId: personId, schoolId: schoolId ?? noSchool });

/** The people of a site with, or without, an account, in order of name, a page at a time. */
export async function listAccounts(
  reading: Reading,
  site: Site,
  { after, before, size = 25, ...filter }: ListAccounts,
): Promise<AccountPage> {
  const backwards = before !== undefined;
  const from = readContactCursor(before ?? after);
  const { found, counts } = await pageOfAccounts(reading, site, filter, { from, backwards, most: size + 1 });
  const more = found.length > size;
  const shown = found.slice(0, size);
  const inOrder = backwards ? shown.toReversed() : shown;
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [from !== null, more];
  return {
    rows: await accountRows(reading, site, inOrder),
    ...counts,
    next: last && hasNext ? placeOf(last) : null,
    previous: first && hasPrevious ? placeOf(first) : null,
  };
}
