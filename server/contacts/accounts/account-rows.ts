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
  select p.kind, p.id as "personId", null as "schoolId", p.email, p.grade as year, w.status, gone.how as left,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    coalesce(works.names, '{}') as schools, iso(p.invited_until) as "invitedUntil", iso(a.last_sign_in_at) as "lastSignInAt",
    iso(case w.status when 'active' then p.registered_at when 'revoked' then (
        select max(e.ended_at) from registration e where e.person_id = p.id)
      when 'never_logged_in' then (select max(i.issued_at) from invitation i where i.person_id = p.id and i.state in ('pending', 'expired'))
      when 'ready_to_provision' then null else gone.at end) as since
  from unnest($1::uuid[], $2::text[]) with ordinality as w(id, status, place)
  join person p on p.id = w.id and p.trust_id = app_trust()
  left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  cross join lateral (
    select array_agg(distinct s.name) filter (where l.gone_at is null or p.gone_at is not null) as names,
      bool_or(l.gone_at is null) as here, max(l.gone_at) as left_at
    from (select f.school_id, f.gone_at from affiliation f where f.person_id = p.id
      union all select e.school_id, e.gone_at from enrolment e where e.student_id = p.id) l
    join school s on s.id = l.school_id where $3::uuid is null or l.school_id = $3) works
  cross join lateral (
    select case when p.gone_at is not null then 'gone' when not p.enabled then 'switched_off'
      when w.status = 'ready_to_revoke' or $3::uuid is not null and works.here is not true then 'left_school' end as how) left_by
  cross join lateral (
    select left_by.how, case left_by.how when 'gone' then p.gone_at when 'left_school' then works.left_at
      when 'switched_off' then (select i.ended_at from roster_import i where i.id = p.import_id) end as at) gone
  order by w.place`;

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
