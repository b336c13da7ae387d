import type { Site } from '../../administrators/rules.ts';
import type { LeftHow } from '../../access/leavers/list-leavers.ts';
import type { Reading } from '../../unit-of-work.ts';
import { contactRows, type ContactRow } from '../contact-rows.ts';
import type { FoundAccount } from './find-accounts.ts';
import { noSchool, type AccountStatus } from './rules.ts';

/** A member of staff or a student in the Account Manager: one row for all schools that the site sees. */
export interface PersonAccountRow {
  readonly kind: 'staff' | 'student';
  readonly personId: string;
  readonly schoolId: null;
  readonly name: string;
  readonly schools: readonly string[];
  readonly email: string | null;
  readonly year: string | null;
  readonly status: AccountStatus;
  /** How the roster says that they have left; null while they are here. */
  readonly left: LeftHow | null;
  /** Since when that is how they stand, where it is known. */
  readonly since: string | null;
  /** When the invitation that they have not answered runs out, or ran out. */
  readonly invitedUntil: string | null;
  readonly lastSignInAt: string | null;
}
/** Somebody in the Account Manager, of whatever type. */
export type AccountRow =
  PersonAccountRow | (ContactRow & { readonly kind: 'contact'; readonly personId: string });

const query = `
  select kind, person_id as "personId", null as "schoolId", email, year, status, how_left as left, name, schools,
    iso(invited_until) as "invitedUntil", iso(last_sign_in_at) as "lastSignInAt", iso(since) as since
  from account_rows($1, $2, $3)`;

/** What the list says of people who were found, in the order in which they were. */
export async function accountRows(
  reading: Reading,
  { schoolId }: Site,
  found: readonly FoundAccount[],
): Promise<AccountRow[]> {
  const others = found.filter(({ kind }) => kind !== 'contact');
  const people =
    others.length === 0
      ? []
      : await reading.sql<PersonAccountRow>(query, [
          others.map(({ personId }) => personId),
          others.map(({ status }) => status),
          schoolId,
        ]);
  const contacts = found.flatMap(({ personId, schoolId: at }) =>
    at === null ? [] : [{ contactId: personId, schoolId: at }],
  );
  const family = contacts.length === 0 ? [] : await contactRows(reading, contacts);
  const rows = new Map<string, AccountRow>(people.map((row) => [`${row.personId} ${noSchool}`, row]));
  for (const { sortName: _, ...row } of family)
    rows.set(`${row.contactId} ${row.schoolId}`, { ...row, kind: 'contact', personId: row.contactId });
  return found.flatMap(({ personId, schoolId: at }) => rows.get(`${personId} ${at ?? noSchool}`) ?? []);
}
