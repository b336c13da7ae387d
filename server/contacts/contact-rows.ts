import type { Reading } from '../unit-of-work.ts';
import type { ContactAtSchool } from './contact-filter.ts';
import type { ContactReason, ContactStatus } from './rules.ts';
import { columnsOf } from './selected-contacts.ts';

/** A child of a contact at a school. */
export interface ContactChild {
  readonly name: string;
  readonly year: string | null;
  /** Whether they are at the school today. */
  readonly here: boolean;
}

/** One contact at one school, in the Account Manager. */
export interface ContactRow extends ContactAtSchool {
  readonly name: string;
  readonly school: string;
  readonly type: { readonly code: string; readonly name: string };
  readonly email: string | null;
  readonly children: readonly ContactChild[];
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  /** When their contact type lost the portal flag, or the MIS switched them off. */
  readonly flagLostAt: string | null;
  readonly flagged: boolean;
  readonly since: string;
  /** When the newest welcome that nobody answered runs out, or ran out. */
  readonly welcomeUntil: string | null;
  readonly lastSignInAt: string | null;
  readonly revokeReason: string | null;
}

const query = `
  select c.contact_id as "contactId", c.school_id as "schoolId", c.sort_name as "sortName", s.name as school, p.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    jsonb_build_object('code', c.type_code, 'name', coalesce(t.name, initcap(c.type_code))) as type,
    c.status, c.reasons, c.flagged, iso(c.flag_lost_at) as "flagLostAt", iso(c.since) as since,
    iso(c.welcome_until) as "welcomeUntil", iso(a.last_sign_in_at) as "lastSignInAt", c.revoke_reason as "revokeReason",
    coalesce(young.body, '[]') as children
  from unnest($1::uuid[], $2::uuid[]) with ordinality as wanted(contact, school, place)
  join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
  join person p on p.id = c.contact_id join school s on s.id = c.school_id
  left join contact_type t on t.trust_id = c.trust_id and t.code = c.type_code
  left join registration r on r.person_id = c.contact_id and r.ended_at is null
  left join account a on a.id = r.account_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('name', y.name, 'year', y.grade, 'here', y.here) order by y.here desc, y.name) as body from (
      select coalesce(k.preferred_given_name, k.given_name) || ' ' || coalesce(k.preferred_family_name, k.family_name) as name, k.grade,
        g.gone_at is null and p.gone_at is null and exists (select from student_place l
          where l.student_id = k.id and l.school_id = c.school_id
            and (l.begins_on is null or l.begins_on <= $3::date) and (l.ends_on is null or l.ends_on > $3::date)) as here
      from guardianship g join person k on k.id = g.student_id
      where g.contact_id = c.contact_id
        and (exists (select from enrolment e where e.student_id = k.id and e.school_id = c.school_id)
          or exists (select from affiliation f where f.person_id = k.id and f.school_id = c.school_id))
    ) y) young on true
  order by wanted.place`;

/** What the list says of these contacts, in the order in which they are named. */
export async function contactRows(
  { sql, now }: Reading,
  contacts: readonly ContactAtSchool[],
): Promise<(ContactRow & { readonly sortName: string })[]> {
  return sql(query, [...columnsOf(contacts), londonDay(now)]);
}

/** The day that it is in London at an instant, as `2026-09-01`. */
export const londonDay = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at);
