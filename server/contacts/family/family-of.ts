import type { Reading } from '../../unit-of-work.ts';
import type { ContactStatus } from '../rules.ts';
import { launchAddress } from '../../sso/rules.ts';
import { farewell, type Farewell } from './rules.ts';

/** One school that a family may look at, as the contact sees it. Nobody's id is in it but the school's own. */
export interface FamilyPlace {
  readonly schoolId: string;
  readonly school: string;
  readonly trust: string;
  /** With the year group as the roster has it. */
  readonly children: readonly { readonly name: string; readonly year: string | null }[];
  /** What the school has written down of the contact. */
  readonly details: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly type: string;
  };
  readonly farewell: Farewell | null;
}

/** A product that families may open, at a school or (the trust's own) once for all of them. */
export interface FamilyProduct {
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly launchUrl: string;
  readonly place: string;
}

/** A mistake that the contact reported, and what the office answered. Instants are ISO strings in UTC. */
export interface OwnReport {
  readonly school: string;
  readonly text: string;
  readonly reportedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** Everything that one trust shows to a family. */
export interface FamilyPart {
  readonly places: readonly FamilyPlace[];
  readonly products: readonly FamilyProduct[];
  readonly reports: readonly OwnReport[];
}

interface Row extends Omit<FamilyPlace, 'children' | 'farewell'> {
  readonly status: ContactStatus;
  readonly children: readonly { readonly name: string; readonly grade: string | null }[];
  readonly goneOn: string | null;
  readonly today: string;
}

/*
 * A standing is kept by triggers and a sweep; what it says is looked at again here, with today's dates, blocks and access.
 * A block is the human being's, on whichever of their records it stands. Where every child who is here was taken away, or is blocked, the school is not shown at all.
 */
const placesQuery = `
  with place as (
    select c.contact_id, c.school_id, c.status, c.type_code, (gatehouse_now() at time zone 'Europe/London')::date as today
    from contact_standing c
    where c.trust_id = app_trust() and c.contact_id = any ($1) and ($2::uuid is null or c.school_id = $2)
      and c.status in ('active', 'ready_to_revoke') and c.admitted_at is not null and c.revoked_at is null
      and exists (select from registration r where r.person_id = c.contact_id and r.ended_at is null)
      and not contact_barred_at(c.contact_id, c.school_id)),
  record as (
    select l.contact_id, l.contact_id as same from place l
    union select l.contact_id, o.person_id from place l join registration r on r.person_id = l.contact_id and r.ended_at is null
    join registration o on o.account_id = r.account_id and o.trust_id = r.trust_id and o.ended_at is null),
  child as (
    select l.contact_id, l.school_id, g.student_id, coalesce(g.access, true) and not exists (
        select from contact_block b join record k on k.same = b.contact_id and k.contact_id = g.contact_id
        where b.student_id = g.student_id and b.lifted_at is null) as open,
      max(coalesce(e.ends_on, 'infinity')) as gone_on
    from place l join active_guardianship g on g.contact_id = l.contact_id
    join student_place e on e.student_id = g.student_id and e.school_id = l.school_id and (e.ends_on is null or e.ends_on > l.today)
    group by l.contact_id, l.school_id, g.student_id, g.contact_id, g.access, l.today
    having bool_or(e.begins_on is null or e.begins_on <= l.today)),
  here as (
    select contact_id, school_id, count(*) filter (where c.open) as open, nullif(max(c.gone_on) filter (where c.open), 'infinity') as gone_on,
      coalesce(jsonb_agg(jsonb_build_object('name', coalesce(s.preferred_given_name, s.given_name) || ' '
          || coalesce(s.preferred_family_name, s.family_name), 'grade', s.grade)
        order by s.grade desc nulls last, s.given_name, s.id) filter (where c.open), '[]') as children
    from child c join person s on s.id = c.student_id group by contact_id, school_id)
  select s.id as "schoolId", s.name as school, t.name as trust, l.status, l.today::text as today, h.gone_on::text as "goneOn",
    case when l.status = 'active' then coalesce(h.children, '[]') else '[]' end as children,
    jsonb_build_object('name', coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name),
      'email', p.email, 'phone', p.phone,
      'type', coalesce(y.name, upper(left(l.type_code, 1)) || replace(substr(l.type_code, 2), '_', ' '))) as details
  from place l join known_person p on p.id = l.contact_id and p.kind = 'contact'
  join school s on s.id = l.school_id and s.gone_at is null join trust t on t.id = s.trust_id
  left join here h on h.contact_id = l.contact_id and h.school_id = l.school_id
  left join contact_type y on y.trust_id = t.id and y.code = l.type_code
  where h.open is null or h.open > 0
  order by s.name, s.id, p.id`;

const productsQuery = `
  select p.name, p.about, p.icon, p.launch_url as "launchUrl", c.start_uri as "startUri", coalesce(s.name, t.name) as place
  from product p join trust t on t.id = p.trust_id
  left join oidc_client c on c.product_id = p.id and c.trust_id = p.trust_id and c.ended_at is null
  left join school s on p.level = 'school' and s.id = any ($1)
  where p.trust_id = app_trust() and p.for_families and p.retired_at is null and (p.level = 'trust' or s.id is not null)
  order by s.name nulls first, p.name`;

const reportsQuery = `
  select s.name as school, f.text, iso(f.reported_at) as "reportedAt", f.answer, iso(f.answered_at) as "answeredAt"
  from family_report f join school s on s.id = f.school_id
  where f.trust_id = app_trust() and f.contact_id = any ($1) and f.school_id = any ($2)
    and exists (select from registration r where r.person_id = f.contact_id and r.account_id = f.account_id and r.ended_at is null)
  order by f.reported_at desc, f.id limit 10`;

/**
 * What these records of one contact may see in the actor's trust, by their own standing alone, at one school or (null) all.
 * Nothing of any other adult goes into the question, so nothing of them can come out of it.
 */
export async function familyOf(
  { sql, settings }: Pick<Reading, 'sql' | 'settings'>,
  contactIds: readonly string[],
  schoolId: string | null = null,
): Promise<FamilyPart> {
  const rows = await sql<Row>(placesQuery, [[...contactIds], schoolId]);
  if (rows.length === 0) return { places: [], products: [], reports: [] };
  const schools = rows.map((row) => row.schoolId);
  const products = await sql<FamilyProduct & { startUri: string | null }>(productsQuery, [schools]);
  const reports = await sql<OwnReport>(reportsQuery, [[...contactIds], schools]);
  return {
    places: rows.map(shown),
    products: products.map(({ startUri, ...product }) => ({
      ...product,
      launchUrl: launchAddress({ ...product, startUri }, settings.PUBLIC_URL),
    })),
    reports,
  };
}

const shown = ({ status, goneOn, today, children, ...place }: Row): FamilyPlace => ({
  ...place,
  children: children.map(({ name, grade }) => ({ name, year: grade })),
  farewell: farewell({ status, openChildren: children.length, goneOn, today }),
});
