import { familyNames, givenNames } from '#server/roster/demo/names.ts';
import type { Portal } from './open-portal.ts';

const addSchools = `
  insert into school (trust_id, source_id, external_id, name)
  select $1, s.id, 'bench ' || gen_random_uuid(), 'Bench School ' || number
  from source s, generate_series(1, $2) number where s.trust_id = $1 returning id`;

/* The multipliers share no factor with the lengths of the lists, so that all names meet one another. */
const addPeople = `
  with named as (
    select number, $3::text[] as given, $4::text[] as family, $5::uuid[] as schools from generate_series(1, $2::int) number),
  people as (
    insert into person (trust_id, source_id, kind, external_id, given_name, family_name, email)
    select $1, s.id, 'staff', 'bench ' || $6 || number, given[1 + number * 31 % cardinality(given)],
      family[1 + number * 37 % cardinality(family)],
      plain(regexp_replace(family[1 + number * 37 % cardinality(family)], '\\W', '', 'g')) || '.' || $6 || number || '@bench.example'
    from named, source s where s.trust_id = $1 returning id, source_id, external_id)
  insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role)
  select $1, source_id, external_id, id, $5[1 + mod(hashtext(external_id)::bigint + 2147483648, cardinality($5))], 'teacher'
  from people`;

/** Puts members of staff straight into the roster, in new schools of so many; returns the schools. */
export async function addStaff(
  { owner }: Portal,
  trustId: string,
  { count, perSchool }: { count: number; perSchool: number },
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(addSchools, [
    trustId,
    Math.max(1, Math.round(count / perSchool)),
  ]);
  const schools = rows.map(({ id }) => id);
  const batch = crypto.randomUUID().slice(0, 6);
  await owner.query(addPeople, [trustId, count, givenNames, familyNames, schools, batch]);
  return schools;
}
