import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { readContactCursor, writeContactCursor } from './contact-cursor.ts';
import type { ContactFilter } from './contact-filter.ts';
import { contactRows, type ContactRow } from './contact-rows.ts';
import type { ContactCounts } from './count-contacts.ts';
import { pageOf } from './page-of-contacts.ts';

/** Which page: the one after, or before, a cursor that an earlier page gave. */
export interface ListContacts extends ContactFilter {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number | undefined;
}

/** One page of the Account Manager. */
export interface ContactPage extends ContactCounts {
  readonly rows: readonly ContactRow[];
  readonly next: string | null;
  readonly previous: string | null;
}

/** The contacts of a site, in order of name, a page at a time. The cost of a page does not grow with its place. */
export async function listContacts(reading: Reading, site: Site, input: ListContacts): Promise<ContactPage> {
  const { after, before, size = 25, ...filter } = input;
  const backwards = before !== undefined;
  const from = readContactCursor(before ?? after);
  const { found, counts } = await pageOf(reading, site, { filter, from, backwards, most: size + 1 });
  const more = found.length > size;
  const shown = found.slice(0, size);
  const rows = await contactRows(reading, backwards ? shown.toReversed() : shown);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [from !== null, more];
  return {
    rows: rows.map(({ sortName: _, ...row }) => row),
    ...counts,
    next: last && hasNext ? writeContactCursor(last) : null,
    previous: first && hasPrevious ? writeContactCursor(first) : null,
  };
}
