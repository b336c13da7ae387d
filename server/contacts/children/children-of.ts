import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isKnownTie } from './is-known-tie.ts';

/** A child whom the roster links, or linked, to a contact, at a site. */
export interface ChildOfContact {
  readonly studentId: string;
  readonly name: string;
  readonly year: string | null;
  readonly schools: readonly string[];
  /** Whether they are at the school, and linked to the contact, today. */
  readonly here: boolean;
  /** Whether they are at none of the schools any more, or not yet, linked or not. */
  readonly left: boolean;
  /** Whether the roster links the two today: only then the office has a say. */
  readonly linked: boolean;
  /** What the office says: no, yes, or nothing. */
  readonly access: boolean | null;
  readonly accessBy: string | null;
  readonly accessAt: string | null;
  readonly note: string | null;
  readonly blocked: boolean;
}

const lastOf = (place: string) => `${place}.ends_on::timestamp at time zone 'Europe/London'`;

/* What is said of a child who has left a school, and by whom, is for the schools where they are: it may tell of where that is. */
const query = `
  select s.id as "studentId", coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name) as name,
    s.grade as year, place.schools, g.gone_at is null and s.gone_at is null as linked,
    g.gone_at is null and s.gone_at is null and place.here as here, s.gone_at is not null or not place.here as left,
    case when told.is then g.access end as access, case when told.is then g.access_by_name end as "accessBy",
    case when told.is then iso(g.access_at) end as "accessAt", case when told.is then g.access_note end as note,
    exists (select from contact_block b where b.contact_id = g.contact_id and b.lifted_at is null
      and coalesce(b.student_id, g.student_id) = g.student_id and ($3::uuid is null or b.student_id is null
        or coalesce(b.placed_at < place.over_at, true))) as blocked
  from guardianship g join known_person s on s.id = g.student_id
  cross join lateral (
    select array_agg(distinct c.name) as schools, case when bool_and(e.over_at is not null) then max(e.over_at) end as over_at,
      coalesce(bool_or((e.gone_at is null) and (e.begins_on is null or e.begins_on <= today)
      and (e.ends_on is null or e.ends_on > today)), false) as here
    from (
      select e.school_id, e.begins_on, e.ends_on, e.gone_at, least(e.gone_at, ${lastOf('e')}) as over_at
      from enrolment e where e.student_id = s.id
      union all select l.school_id, l.begins_on, l.ends_on, null, ${lastOf('l')} from student_place l where l.student_id = s.id) e
    join school c on c.id = e.school_id, (select (gatehouse_now() at time zone 'Europe/London')::date as today) day
    where $3::uuid is null or e.school_id = $3) place
  cross join lateral (select $3::uuid is null or coalesce(g.access_at < place.over_at, true) as is) told
  where g.trust_id = $1 and g.contact_id = $2 and place.schools is not null and ${isKnownTie('g')}
  order by here desc, name, s.id`;

/** The children of a contact at a site, those who are there first; of who left, nothing that was said of them since. Refuses `not_found` for contacts of other schools. Of no other adult. */
export async function childrenOf(
  { sql }: Reading,
  site: Site,
  contactId: string,
): Promise<readonly ChildOfContact[]> {
  const [known] = await sql(
    `select from contact_standing where trust_id = $1 and contact_id = $2 and ($3::uuid is null or school_id = $3) limit 1`,
    [site.trustId, contactId, site.schoolId],
  );
  if (known === undefined && site.schoolId !== null) throw new Refusal('not_found');
  return sql<ChildOfContact>(query, [site.trustId, contactId, site.schoolId]);
}
