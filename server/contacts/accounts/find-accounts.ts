import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactPlace } from '../contact-cursor.ts';
import type { ContactStatus } from '../rules.ts';
import { accountArguments, type AccountFilter } from './account-filter.ts';
import { noSchool, type AccountKind } from './rules.ts';

/** Somebody found, and how they stand. */
export interface FoundAccount {
  readonly kind: AccountKind;
  readonly personId: string;
  /** Of a contact, the school that the row is about. */
  readonly schoolId: string | null;
  readonly sortName: string;
  readonly status: ContactStatus;
}

/** Which part of the list: beyond a place, forwards or backwards, so many; and, where they are named, only these people. */
export interface AccountStretch {
  readonly from: ContactPlace | null;
  readonly backwards: boolean;
  readonly most: number;
  readonly only?: readonly string[];
}

const people = (kind: 'staff' | 'student') => `
  select '${kind}' as kind, f.person_id, null::uuid as school_id, f.sort_name, f.status
  from find_accounts('${kind}', $1, $2, $3, $5, $4, $6, $7, $9, $10, $11) f where $12 in ('${kind}', 'all')`;
const contacts = `
  select 'contact', c.contact_id, c.school_id, c.sort_name, c.status
  from contacts_in_order(null, $1, $2, $3, null, null, $5, $6, $7, $8, $9, $10) f
  join contact_standing c on c.contact_id = f.contact_id and c.school_id = f.school_id
  where $12 = 'all' and $11::uuid[] is null`;
const named = `
  select 'contact', c.contact_id, c.school_id, c.sort_name, c.status from contact_standing c
  where $12 = 'all' and c.contact_id = any ($11) and c.trust_id = app_trust() and ($2::uuid is null or c.school_id = $2)`;

/** People of a type in order of name, each read along an index of its own and all merged into one list. */
export async function findAccounts(
  { sql }: Reading,
  site: Site,
  filter: AccountFilter,
  { from, backwards, most, only }: AccountStretch,
): Promise<FoundAccount[]> {
  const order = backwards ? 'desc' : 'asc';
  return sql<FoundAccount>(
    `select kind, person_id as "personId", school_id as "schoolId", sort_name as "sortName", status
     from (${people('staff')} union all ${people('student')} union all ${contacts} union all ${named}) found
     order by sort_name collate "C" ${order}, person_id ${order}, coalesce(school_id, '${noSchool}') ${order} limit $10`,
    [
      ...accountArguments(site, filter),
      filter.status ?? null,
      from?.sortName ?? null,
      from?.contactId ?? null,
      from?.schoolId ?? null,
      backwards,
      most,
      only === undefined ? null : [...only],
      filter.user,
    ],
  );
}
