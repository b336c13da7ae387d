import { familyNames, givenNames } from '#server/roster/demo/names.ts';
import type { Portal } from '../open-portal.ts';

const addSchools = `
  insert into school (trust_id, source_id, external_id, name)
  select $1, s.id, 'bench ' || gen_random_uuid(), 'Bench School ' || number
  from source s, generate_series(1, $2) number where s.trust_id = $1 returning id`;

/* As the triggers are told of an import: what it changes is followed once, at its end. */
const asAnImport = `select set_config('app.roster_import', gen_random_uuid()::text, false)`;
const afterwards = `select set_config('app.roster_import', '', false)`;

/* Two contacts to a child, who have the family's name; one in a hundred of a kind that will lose its flag. */
const made = `create temporary table made as
  select number, gen_random_uuid() as contact, gen_random_uuid() as student, $3::uuid[] as schools,
    ($4::text[])[1 + number * 31 % cardinality($4::text[])] as given, ($4::text[])[1 + number * 17 % cardinality($4::text[])] as child,
    ($5::text[])[1 + number / 2 * 37 % cardinality($5::text[])] as family, s.id as source, $1::uuid as trust
  from generate_series(0, $2 - 1) number, source s where s.trust_id = $1`;
const steps = [
  `insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, email, contact_type, registered_at)
   select contact, trust, source, 'contact', 'bench c' || number, given, family,
     case when number % 25 > 0 then plain(given) || number || '@family.example' end,
     case when number % 100 = 7 then 'C2' when number % 20 = 3 then 'relative' else 'parent' end,
     case when number % 5 in (1, 2) then now() end from made`,
  `insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, grade, gone_at)
   select student, trust, source, 'student', 'bench s' || number, child, family, (number / 2 % 13)::text,
     case when number % 60 = 0 then now() end from made where number % 2 = 0`,
  `insert into enrolment (trust_id, source_id, external_id, student_id, school_id)
   select trust, source, 'bench e' || number, student, schools[1 + number / 2 % cardinality(schools)] from made where number % 2 = 0`,
  `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student)
   select m.trust, m.source, s.student, m.contact, true from made m join made s on s.number = m.number - m.number % 2`,
  `insert into contact_type (trust_id, code, name, portal) select distinct trust, 'C2', 'Carer', true from made`,
  'drop table made',
  'analyze',
];

/** Puts contacts with their children straight into the roster, in new schools of so many; returns the schools. */
export async function addContacts(
  { owner }: Portal,
  trustId: string,
  { count, perSchool }: { readonly count: number; readonly perSchool: number },
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(addSchools, [
    trustId,
    Math.max(1, Math.round(count / perSchool)),
  ]);
  const schools = rows.map(({ id }) => id);
  await owner.query(asAnImport);
  await owner.query(made, [trustId, count, schools, givenNames, familyNames]);
  for (const step of steps) await owner.query(step);
  await owner.query(afterwards);
  return schools;
}

/** Gives the contacts of a trust every status, as facts in the rows; the kind C2 has lost its flag. */
export async function giveContactsStanding({ owner }: Portal, trustId: string): Promise<void> {
  await owner.query(
    `update contact_standing c set admitted_at = p.registered_at from person p
     where p.id = c.contact_id and c.trust_id = $1 and p.registered_at is not null`,
    [trustId],
  );
  await owner.query(
    `update contact_standing set welcome_until = now() + interval '2 days'
     where trust_id = $1 and admitted_at is null and hashtext(contact_id::text) % 4 = 0`,
    [trustId],
  );
  await owner.query(
    `update contact_standing set revoked_at = now(), revoke_reason = 'no_student'
     where trust_id = $1 and hashtext(contact_id::text) % 50 = 0 and status = 'ready_to_revoke'`,
    [trustId],
  );
  await owner.query(
    `update contact_standing set flagged = false, flag_lost_at = now() where trust_id = $1 and type_code = 'C2'`,
    [trustId],
  );
}
