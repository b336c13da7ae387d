import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { readContactCursor, writeContactCursor } from './contact-cursor.ts';
import { contactArguments, type ContactAtSchool, type ContactFilter } from './contact-filter.ts';
import { contactRows, type ContactRow } from './contact-rows.ts';
import { countContacts, type ContactCounts } from './count-contacts.ts';

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
  const found = await reading.sql<ContactAtSchool>(
    `select contact_id as "contactId", school_id as "schoolId"
     from find_contacts($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...contactArguments(site, filter),
      filter.status ?? null,
      from?.sortName ?? null,
      from?.contactId ?? null,
      from?.schoolId ?? null,
      backwards,
      size + 1,
    ],
  );
  const more = found.length > size;
  const shown = found.slice(0, size);
  const rows = await contactRows(reading, backwards ? shown.toReversed() : shown);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [from !== null, more];
  return {
    rows: rows.map(({ sortName: _, ...row }) => row),
    ...(await countContacts(reading, site, filter)),
    next: last && hasNext ? writeContactCursor(last) : null,
    previous: first && hasPrevious ? writeContactCursor(first) : null,
  };
}
