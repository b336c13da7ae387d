import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
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

/** How many people, and, where they are named, only these. */
export interface Whom {
  readonly most: number;
  readonly only?: readonly string[];
}

const people = (kind: 'staff' | 'student') => `
  select '${kind}' as kind, f.person_id, null::uuid as school_id, f.sort_name, f.status
  from find_accounts('${kind}', $1, $2, $3, $5, $4, null, null, false, $6, $7) f where $8 in ('${kind}', 'all')`;
const contacts = `
  select 'contact', c.contact_id, c.school_id, c.sort_name, c.status
  from contacts_in_order(null, $1, $2, $3, null, null, $5, null, null, null, false, $6) f
  join contact_standing c on c.contact_id = f.contact_id and c.school_id = f.school_id
  where $8 = 'all' and $7::uuid[] is null`;
const named = `
  select 'contact', c.contact_id, c.school_id, c.sort_name, c.status from contact_standing c
  where $8 = 'all' and c.contact_id = any ($7) and c.trust_id = app_trust() and ($2::uuid is null or c.school_id = $2)`;

/** People of a type in order of name, each read along an index of its own and all merged into one list. */
export async function findAccounts(
  { sql }: Reading,
  site: Site,
  filter: AccountFilter,
  { most, only }: Whom,
): Promise<FoundAccount[]> {
  return sql<FoundAccount>(
    `select kind, person_id as "personId", school_id as "schoolId", sort_name as "sortName", status
     from (${people('staff')} union all ${people('student')} union all ${contacts} union all ${named}) found
     order by sort_name collate "C", person_id, coalesce(school_id, '${noSchool}') limit $6`,
    [
      ...accountArguments(site, filter),
      filter.status ?? null,
      most,
      only === undefined ? null : [...only],
      filter.user,
    ],
  );
}
