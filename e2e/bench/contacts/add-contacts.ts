import { familyNames, givenNames } from '#server/roster/demo/names.ts';
import type { Portal } from '../open-portal.ts';

const addSchools = `
  insert into school (trust_id, source_id, external_id, name)
  select $1, s.id, 'bench ' || gen_random_uuid(), 'Bench School ' || number
  from source s, generate_series(1, $2) number where s.trust_id = $1 returning id`;

/* As the triggers are told of an import: they follow nothing. */
const asAnImport = `select set_config('app.roster_import', gen_random_uuid()::text, false)`;
const afterwards = `select set_config('app.roster_import', '', false)`;

/* Two contacts to a child, who have the family's name; one in a hundred of a kind that has lost its flag. */
const made = `create temporary table made as
  select number, gen_random_uuid() as contact, gen_random_uuid() as student, $3::uuid[] as schools,
    ($4::text[])[1 + number * 31 % cardinality($4::text[])] as given, ($4::text[])[1 + number / 2 * 17 % cardinality($4::text[])] as child,
    ($5::text[])[1 + number / 2 * 37 % cardinality($5::text[])] as family, s.id as source, $1::uuid as trust,
    (number / 2 % 13)::text as year, number / 2 % 30 > 0 as here, number % 25 > 0 as reachable,
    case when number % 100 = 7 then 'C2' when number % 20 = 3 then 'relative' else 'parent' end as type_code,
    case when $6 or number % 5 in (1, 2) then now() end as registered
  from generate_series(0, $2 - 1) number, source s where s.trust_id = $1`;

/* How they stand, as keep_standing would write it, and in its order. */
const standings = `
  insert into contact_standing (trust_id, contact_id, school_id, students, open_students, ever_linked, flagged, flag_lost_at, type_code,
    reachable, registered_at, admitted_at, welcome_until, revoked_at, revoke_reason, blocked, sort_name, search_text, years)
  select m.trust, m.contact, m.schools[1 + m.number / 2 % cardinality(m.schools)], m.here::int, m.here::int, true, m.type_code = 'parent',
    case when m.type_code = 'C2' then now() end, m.type_code, m.reachable, m.registered, m.registered,
    case when m.registered is null and m.number % 4 = 0 then now() + interval '2 days' end,
    case when m.registered is not null and m.number % 300 < 2 then now() end,
    case when m.registered is not null and m.number % 300 < 2 then 'no_student' end, m.number % 500 = 9,
    plain(m.family || ', ' || m.given), plain(' ' || m.given || ' ' || m.family || ', ' || m.given || ' ' || s.child || ' ' || s.family),
    case when m.here then array[m.year] else '{}' end
  from made m join made s on s.number = m.number - m.number % 2 order by plain(m.family || ', ' || m.given) collate "C"`;
const steps = [
  `insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, email, contact_type, registered_at)
   select contact, trust, source, 'contact', 'bench c' || number, given, family,
     case when reachable then plain(given) || number || '@family.example' end, type_code, registered from made`,
  `insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, grade, gone_at)
   select student, trust, source, 'student', 'bench s' || number, child, family, year, case when not here then now() end
   from made where number % 2 = 0`,
  `insert into enrolment (trust_id, source_id, external_id, student_id, school_id)
   select trust, source, 'bench e' || number, student, schools[1 + number / 2 % cardinality(schools)] from made where number % 2 = 0`,
  `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student)
   select m.trust, m.source, s.student, m.contact, true from made m join made s on s.number = m.number - m.number % 2`,
  `insert into contact_type (trust_id, code, name, portal) select distinct trust, 'C2', 'Carer', false from made`,
];

/** How many contacts, in schools of how many; and whether all of them took up access, or two in five. */
interface NewContacts {
  readonly count: number;
  readonly perSchool: number;
  readonly registered?: boolean;
}

/**
 * Puts contacts with their children, in every status, straight into the roster, in new schools of so many; returns the
 * schools. Indexes are made at the end, so that a million of them take minutes.
 */
export async function addContacts(
  { owner }: Portal,
  trustId: string,
  { count, perSchool, registered = false }: NewContacts,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(addSchools, [
    trustId,
    Math.max(1, Math.round(count / perSchool)),
  ]);
  const schools = rows.map(({ id }) => id);
  await owner.query(asAnImport);
  await owner.query(made, [trustId, count, schools, givenNames, familyNames, registered]);
  await owner.query('analyze made');
  for (const step of steps) await owner.query(step);
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'contact_standing' and indexname <> 'contact_standing_pkey'`,
  );
  for (const { name } of indexes) await owner.query(`drop index ${name}`);
  await owner.query(standings);
  for (const { definition } of indexes) await owner.query(definition);
  await owner.query('drop table made');
  await owner.query(afterwards);
  return schools;
}
