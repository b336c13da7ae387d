import { admitEverybody } from './admit-everybody.ts';
import { addStudent } from './family.ts';
import type { World } from './world.ts';

/** A contact at a school. */
export interface LeavingContact {
  readonly contactId: string;
  readonly schoolId: string;
}

/** So many contacts of Riverside with an account each, and no child at the school any more. */
export async function leavingContacts(world: World, total: number): Promise<LeavingContact[]> {
  const { id, sourceId, riverside: schoolId } = world.trust;
  await world.run(({ sql }) =>
    sql(
      `insert into person (trust_id, source_id, kind, external_id, given_name, family_name, email, contact_type)
       select $1, $2, 'contact', 'c' || n, 'Pat', 'Relative' || n, 'pat' || n || '@family.example', 'parent'
       from generate_series(1, $3::int) n`,
      [id, sourceId, total],
    ),
  );
  const people = await world.rows<{ id: string }>(
    `select id from person where kind = 'contact' order by length(external_id), external_id`,
  );
  const contacts = people.map((one) => one.id);
  const studentId = await addStudent(world.services, world.trust, { contacts });
  await admitEverybody(world, id);
  await world.run(({ sql }) =>
    sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]),
  );
  return contacts.map((contactId) => ({ contactId, schoolId }));
}
