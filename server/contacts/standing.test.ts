import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact, standingOf } from '../testing/family.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const standing = async (contact: string) =>
  (await standingOf(world.services, world.trust, contact))[world.trust.riverside];
const now = (status: string, reasons: string[] = []) => ({ status, reasons });

async function family(relative = {}) {
  const contact = await addContact(world.services, world.trust, relative);
  const student = await addStudent(world.services, world.trust, { contacts: [contact] });
  return { contact, student };
}
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));

it('is ready to be welcomed with a child here and an address', async () => {
  const { contact } = await family();
  expect(await standing(contact)).toEqual(now('ready_to_provision'));
});

it('cannot be welcomed by mail without an address, nor as a kind of contact without the portal flag', async () => {
  const { contact: unreachable } = await family({ email: null });
  const { contact: relative } = await family({ type: 'relative' });

  expect(await standing(unreachable)).toEqual(now('not_eligible'));
  expect(await standing(relative)).toEqual(now('not_eligible', ['wrong_contact']));
});

it('is ready to be revoked when the last child has left, and not while one is here', async () => {
  const { contact, student } = await family();
  const sibling = await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contact] });
  await admitContact(world.services, world.trust, contact);
  expect(await standing(contact)).toEqual(now('active'));

  await change('update enrolment set gone_at = gatehouse_now() where student_id = $1', [student]);
  expect(await standing(contact)).toEqual(now('active'));
  await change('update enrolment set gone_at = gatehouse_now() where student_id = $1', [sibling]);
  expect(await standing(contact)).toEqual(now('ready_to_revoke', ['no_student']));
});

it('keeps the other school of the trust where another child is', async () => {
  const { riverside, hillside } = world.trust;
  const contact = await addContact(world.services, world.trust);
  const leaver = await addStudent(world.services, world.trust, { contacts: [contact] });
  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contact] });
  await admitContact(world.services, world.trust, contact, [riverside, hillside]);

  await change('update person set gone_at = gatehouse_now() where id = $1', [leaver]);

  expect(await standingOf(world.services, world.trust, contact)).toEqual({
    [riverside]: now('ready_to_revoke', ['no_student']),
    [hillside]: now('active'),
  });
});

it('names the portal flag that was taken away, from the contact type or from the one child', async () => {
  const { contact } = await family({ type: 'C2' });
  const yes = `insert into contact_type (trust_id, code, name, portal) values ($1, 'C2', 'Carer', true)`;
  await change(yes, [world.trust.id]);
  await admitContact(world.services, world.trust, contact);
  expect(await standing(contact)).toEqual(now('active'));
  await change(`update contact_type set portal = false where trust_id = $1 and code = 'C2'`, [
    world.trust.id,
  ]);
  expect(await standing(contact)).toEqual(now('ready_to_revoke', ['portal_flag_removed']));

  const { contact: other, student } = await family();
  await admitContact(world.services, world.trust, other);
  await change('update guardianship set access = false where student_id = $1', [student]);
  expect(await standing(other)).toEqual(now('ready_to_revoke', ['portal_flag_removed']));
});

it('has lost a child from the day after their last one, and gains one on their first', async () => {
  const { contact, student } = await family();
  await change(`update enrolment set ends_on = '2026-11-21' where student_id = $1`, [student]);
  expect(await standing(contact)).toEqual(now('ready_to_provision'));
  world.pass({ hours: 24 });
  await change('select keep_standing($1, null)', [world.trust.id]);
  expect(await standing(contact)).toEqual(now('not_eligible', ['no_student']));
});

it('is blocked by a block of the contact, or of every child here', async () => {
  const { contact, student } = await family();
  await admitContact(world.services, world.trust, contact);
  const block = (studentId: string | null) =>
    change(
      `insert into contact_block (trust_id, contact_id, student_id, reason, placed_by_name, placed_at)
       values ($1, $2, $3, 'Court order', 'Dana', gatehouse_now())`,
      [world.trust.id, contact, studentId],
    );

  await block(student);
  expect((await standing(contact))?.status).toBe('blocked');
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [contact] });
  expect(await standing(contact)).toEqual(now('active'));
  await block(null);
  expect((await standing(contact))?.status).toBe('blocked');
});
