import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact, standingOf } from '../testing/family.ts';
import { makeTrust } from '../testing/school-of-test.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const change = (text: string, ...values: unknown[]) => world.run(({ sql }) => sql(text, values));
const status = async (contact: string) =>
  (await standingOf(world.services, world.trust, contact))[world.trust.riverside]?.status;
const fact = async <Value>(contact: string, column: string): Promise<Value | undefined> => {
  const [row] = await world.rows<{ value: Value }>(
    `select ${column} as value from contact_standing where contact_id = $1 and school_id = $2`,
    [contact, world.trust.riverside],
  );
  return row?.value;
};
const keep = () => change('select keep_standing(app_trust())');

/** A contact with access, and their one child at Riverside. */
async function family(relative = {}) {
  const contact = await addContact(world.services, world.trust, relative);
  const student = await addStudent(world.services, world.trust, { contacts: [contact] });
  await admitContact(world.services, world.trust, contact);
  return { contact, student };
}
const role = (student: string) =>
  change(
    `insert into affiliation (trust_id, source_id, person_id, school_id, role, external_id)
     select trust_id, source_id, id, $2, 'student', gen_random_uuid()::text from person where id = $1`,
    student,
    world.trust.riverside,
  );

it.each([
  ['the child left the roster', 'update person set gone_at = gatehouse_now() where id = $1'],
  ['the class ended', 'update enrolment set gone_at = gatehouse_now() where student_id = $1'],
  ['the class is over', `update enrolment set ends_on = '2026-11-20' where student_id = $1`],
  ['the class has not begun', `update enrolment set begins_on = '2027-01-04' where student_id = $1`],
  ['the MIS parted them', 'update guardianship set gone_at = gatehouse_now() where student_id = $1'],
  [
    'the contact left the roster',
    'update person c set gone_at = gatehouse_now() from guardianship g where c.id = g.contact_id and g.student_id = $1',
  ],
  [
    'the school left the roster',
    'update school s set gone_at = gatehouse_now() from enrolment e where s.id = e.school_id and e.student_id = $1',
  ],
])('has no student here any more when %s', async (_, text) => {
  const { contact, student } = await family();
  expect(await status(contact)).toBe('active');
  await change(text, student);
  expect([await status(contact), await fact(contact, 'reasons')]).toEqual([
    'ready_to_revoke',
    ['no_student'],
  ]);
  expect(await fact(contact, 'students')).toBe(0);
});

it('keeps access while no word was said of it, and of two classes while one goes on', async () => {
  const { contact, student } = await family();
  expect(await fact(contact, 'open_students')).toBe(1);
  await change(
    `insert into enrolment (trust_id, source_id, external_id, student_id, school_id, ends_on)
     select trust_id, source_id, 'past', student_id, school_id, '2026-10-01' from enrolment where student_id = $1`,
    student,
  );
  expect(await status(contact)).toBe('active');
});

it('counts a child by the role only where there was never a class, and while it is held', async () => {
  const { contact, student } = await family();
  await role(student);
  await change('update enrolment set gone_at = gatehouse_now() where student_id = $1', student);
  expect(await status(contact)).toBe('ready_to_revoke');

  const young = await addStudent(world.services, world.trust, { schools: [], contacts: [contact] });
  await role(young);
  expect(await status(contact)).toBe('active');
  await change('update affiliation set gone_at = gatehouse_now() where person_id = $1', young);
  expect(await status(contact)).toBe('ready_to_revoke');
});

it('is looked at again on the day that a class begins, or ends', async () => {
  const { contact, student } = await family();
  const days = (begins: string | null, ends: string | null) =>
    change('update enrolment set begins_on = $2, ends_on = $3 where student_id = $1', student, begins, ends);
  await days('2027-01-04', null);
  expect(await fact(contact, 'recheck_on::text')).toBe('2027-01-04');
  await days(null, '2027-07-22');
  expect(await fact(contact, 'recheck_on::text')).toBe('2027-07-22');
  await days('2026-11-20', null);
  expect([await status(contact), await fact(contact, 'recheck_on::text')]).toEqual(['active', null]);
});

it('goes by the day in London, half an hour before it ends in summer', async () => {
  const { contact, student } = await family();
  await change(`update enrolment set ends_on = '2027-06-02' where student_id = $1`, student);
  world.pass({ seconds: (Date.parse('2027-06-01T23:30:00Z') - world.now.getTime()) / 1000 });
  await keep();
  expect(await status(contact)).toBe('ready_to_revoke');
});

it('is switched off by the MIS, with the instant and until it says otherwise', async () => {
  const { contact } = await family();
  world.pass({ hours: 24 });
  const lost = world.now.toISOString();
  await change('update person set enabled = false where id = $1', contact);
  expect(await fact(contact, 'reasons')).toEqual(['portal_flag_removed']);
  world.pass({ hours: 24 });
  // Another fact changes, so that the row is written again.
  await change('update person set email = null where id = $1', contact);
  expect(await fact(contact, 'iso(flag_lost_at)')).toBe(lost);
  expect(await fact(contact, 'iso(since)')).toBe(lost);
  await change('update person set enabled = true where id = $1', contact);
  expect([await status(contact), await fact(contact, 'flag_lost_at')]).toEqual(['active', null]);
});

it('goes by the kinds of contact of its own trust alone', async () => {
  const other = await makeTrust(world.services);
  await world.database.asOwner(
    `insert into contact_type (trust_id, code, name, portal) values ($1, 'relative', 'Relative', true), ($1, 'parent', 'Parent', false)`,
    [other.id],
  );
  const { contact } = await family();
  const { contact: relative } = await family({ type: 'relative' });
  await keep();
  await world.database.asOwner('select keep_standing($1)', [other.id]);
  expect(await status(contact)).toBe('active');
  expect(await fact(relative, 'reasons')).toEqual(['wrong_contact']);
});

it('is barred by a block of this child, until it is lifted, and by no other child’s', async () => {
  const { contact, student } = await family();
  const second = await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contact] });
  await change(
    `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
     values (app_trust(), $1, $2, 'Court order', 'Dana', gatehouse_now())`,
    contact,
    second,
  );
  expect([await status(contact), await fact(contact, 'open_students')]).toEqual(['active', 1]);
  await change('update guardianship set access = false where student_id = $1', student);
  expect(await fact(contact, 'reasons')).toEqual(['portal_flag_removed']);
  await change('update contact_block set lifted_at = gatehouse_now() where contact_id = $1', contact);
  expect([await status(contact), await fact(contact, 'open_students')]).toEqual(['active', 1]);
});

it('keeps access with a child here while a newer record has another of theirs, and not beside a second record of the same child', async () => {
  const { contact } = await family();
  const newer = await addContact(world.services, world.trust);
  await change(
    `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
     values (app_trust(), $1, $2, 85, '["students", "given_name"]', '{"duplicate": false}', gatehouse_now())`,
    contact,
    newer,
  );
  expect(await status(contact)).toBe('active');
  await change(`update carry_over set facts = '{"duplicate": true}' where old_contact_id = $1`, contact);
  expect(await fact(contact, 'reasons')).toEqual(['replaced']);
});
