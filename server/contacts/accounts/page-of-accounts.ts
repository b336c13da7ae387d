import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactPlace } from '../contact-cursor.ts';
import type { ContactCounts } from '../count-contacts.ts';
import { countedTo, sumOfCounts, tally, type Tallied } from '../tally.ts';
import { accountArguments, type AccountFilter } from './account-filter.ts';
import type { FoundAccount } from './find-accounts.ts';
import { noSchool } from './rules.ts';

/** Which part of the list: beyond a place, forwards or backwards, so many. */
interface Stretch {
  readonly from: ContactPlace | null;
  readonly backwards: boolean;
  readonly most: number;
}

interface Page {
  readonly found: readonly FoundAccount[];
  /** Of each type that is looked for. */
  readonly counts: Readonly<Record<string, readonly Tallied[]>>;
}

const people = (kind: 'staff' | 'student') => `
  select '${kind}' as kind, found, counts from account_page('${kind}', $1, $2, $3, $5, $4, $6, $7, $9, $10, $12)
  where $11 in ('${kind}', 'all')`;
const contacts = `
  select 'contact', found, counts from contact_page($1, $2, $3, null, null, $5, $6, $7, $8, $9, $10, $13) where $11 = 'all'`;

/** Each type's own page, merged into one. */
const query = (order: 'asc' | 'desc') => `
  with pages as materialized (${people('staff')} union all ${people('student')} union all ${contacts})
  select (select coalesce(jsonb_agg(f), '[]') from (
      select p.kind, coalesce(f."personId", f."contactId") as "personId", f."schoolId", f."sortName", f.status
      from pages p cross join jsonb_to_recordset(p.found)
        as f("personId" uuid, "contactId" uuid, "schoolId" uuid, "sortName" text, status text, later boolean)
      order by coalesce(f.later, false) ${order}, f."sortName" collate "C" ${order}, 2 ${order}, coalesce(f."schoolId", '${noSchool}') ${order}
      limit $10) f) as found,
    (select jsonb_object_agg(kind, counts) from pages) as counts`;

/** The people of a page, in the order in which they were looked for, and how many there are in all. */
export async function pageOfAccounts(
  { sql }: Reading,
  site: Site,
  filter: AccountFilter,
  { from, backwards, most }: Stretch,
): Promise<{ readonly found: readonly FoundAccount[]; readonly counts: ContactCounts }> {
  const { user, status, q, year } = filter;
  const asked = accountArguments(site, filter);
  const [words, place] = asked;
  const together = {
    people: Boolean(words ?? place ?? year),
    contact: Boolean(q ?? year),
  };
  const [page] = await sql<Page>(query(backwards ? 'desc' : 'asc'), [
    ...asked,
    status ?? null,
    from?.sortName ?? null,
    from?.contactId ?? null,
    from?.schoolId ?? null,
    backwards,
    most,
    user,
    countedTo(together.people),
    countedTo(together.contact),
  ]);
  if (!page) throw new Error('the database gave no page');
  const lists = Object.entries(page.counts).map(([kind, rows]) =>
    tally(rows, { together: kind === 'contact' ? together.contact : together.people, status }),
  );
  return { found: page.found, counts: sumOfCounts(lists, status) };
}
