import type { Site } from '../../administrators/rules.ts';
import { londonDay } from '../contact-rows.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isKnownTie } from '../children/is-known-tie.ts';

/** Which run of the import said so. */
export interface SaidBy {
  readonly importId: string;
  readonly fileName: string;
  readonly at: string;
}

/** A child of a contact at one school: how they stand there, and what says that they do not any more. */
export interface ChildEvidence {
  readonly schoolId: string;
  readonly studentId: string;
  readonly name: string;
  readonly year: string | null;
  readonly here: boolean;
  /** Of a child who is not counted any more: they left the school, or were parted from this contact before they did, if ever. */
  readonly gone: {
    readonly how: 'left' | 'unlinked';
    readonly at: string;
    readonly said: SaidBy | null;
  } | null;
  /** Set where the office took the child away from this contact, or gave them back. */
  readonly access: {
    readonly open: boolean;
    readonly by: string | null;
    readonly at: string | null;
    readonly note: string | null;
  } | null;
}

/** How the portal flag was lost: by an import, or by a person who changed the contact type. */
export interface FlagEvidence {
  readonly schoolId: string;
  readonly lostAt: string;
  readonly type: string;
  readonly switchedOff: boolean;
  readonly said: SaidBy | null;
  readonly changedBy: string | null;
}

export interface Evidence {
  readonly children: readonly ChildEvidence[];
  readonly flags: readonly FlagEvidence[];
}

const said = (name: string) => `case when ${name}.id is not null then
  jsonb_build_object('importId', ${name}.id, 'fileName', ${name}.file_name, 'at', iso(${name}.ended_at)) end`;

/*
 * When the last of a child's places at the school came to its end, or was to: a class or, while there never was one, a role;
 * unless the child was gone from the roster before. What no import ended has no end; what begins later is no place yet. Whoever
 * leaves takes the link along, in the same import: only a link that ended before that, or without it, parted the two. What is said
 * of access after a child has left is for the schools where they are: it may tell of where that is.
 */
const childrenQuery = `
  select y.school_id as "schoolId", y.student_id as "studentId", y.name, y.grade as year,
    y.here and y.unlinked_at is null as here,
    case when y.here and y.unlinked_at is null then null else jsonb_build_object(
      'how', case when y.parted then 'unlinked' else 'left' end,
      'at', iso(case when y.parted then y.unlinked_at else y.left_at end), 'said', ${said('i')}) end as gone,
    case when y.access is not null and ($2::uuid is null or coalesce(y.access_at < y.left_at, true)) then
      jsonb_build_object('open', y.access, 'by', y.access_by_name, 'at', iso(y.access_at), 'note', y.access_note) end as access
  from (
    select at.school_id, k.id as student_id, k.grade, g.access, g.access_by_name, g.access_at, g.access_note, g.gone_at as unlinked_at,
      coalesce(k.preferred_given_name, k.given_name) || ' ' || coalesce(k.preferred_family_name, k.family_name) as name,
      left_school.at as left_at, parted.is as parted,
      case when parted.is then g.import_id when left_school.at = k.gone_at then k.import_id else at.import_id end as import_id,
      exists (select from student_place l where l.student_id = k.id and l.school_id = at.school_id
        and (l.begins_on is null or l.begins_on <= $3::date) and (l.ends_on is null or l.ends_on > $3::date)) as here
    from guardianship g join known_person k on k.id = g.student_id
    cross join lateral (
      select distinct on (p.school_id) p.school_id, end_of.over_at,
        -- An import that cleared away what was over already did not say when it was over.
        case when end_of.over_at is distinct from end_of.day_at or p.gone_at is null then p.import_id end as import_id
      from (
        select e.school_id, e.gone_at, e.import_id, e.begins_on, e.ends_on from enrolment e where e.student_id = k.id
        union all select a.school_id, a.gone_at, a.import_id, a.begins_on, a.ends_on from affiliation a
          where a.person_id = k.id and a.role = 'student' and a.school_id is not null
            and not exists (select from enrolment e where e.student_id = k.id and e.school_id = a.school_id)) p
      cross join lateral (select p.ends_on::timestamp at time zone 'Europe/London' as day_at,
        least(p.gone_at, p.ends_on::timestamp at time zone 'Europe/London') as over_at) end_of
      where $2::uuid is null or p.school_id = $2
      order by p.school_id, coalesce(p.begins_on > $3::date, false), end_of.over_at desc nulls first) at
    cross join lateral (select least(k.gone_at, at.over_at) as at) left_school
    cross join lateral (select coalesce(g.gone_at < coalesce(left_school.at, 'infinity'), false) as is) parted
    where g.contact_id = $1 and g.trust_id = app_trust() and ${isKnownTie('g')}) y
  left join roster_import i on i.id = y.import_id and i.trust_id = app_trust()
  order by y.name, y.student_id`;

const flagsQuery = `
  select c.school_id as "schoolId", iso(c.flag_lost_at) as "lostAt", coalesce(t.name, c.type_code) as type,
    not p.enabled as "switchedOff", ${said('i')} as said,
    case when i.id is null and t.changed_at is not null then t.changed_by_name end as "changedBy"
  from contact_standing c join person p on p.id = c.contact_id
  left join contact_type t on t.trust_id = c.trust_id and t.code = c.type_code
  left join roster_import i on i.id = c.flag_lost_import and i.trust_id = c.trust_id
  where c.contact_id = $1 and c.trust_id = app_trust() and ($2::uuid is null or c.school_id = $2) and c.flag_lost_at is not null`;

/** What proves how a contact stands at the schools of a site: their children there, and the flag. Of no other adult anything. */
export async function findEvidence({ sql, now }: Reading, site: Site, contactId: string): Promise<Evidence> {
  const children = await sql<ChildEvidence>(childrenQuery, [contactId, site.schoolId, londonDay(now)]);
  const flags = await sql<FlagEvidence>(flagsQuery, [contactId, site.schoolId]);
  return { children, flags };
}
