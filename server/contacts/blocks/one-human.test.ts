import { expect, it } from 'vitest';
import { addContact, addStudent, standingOf } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';
import { giveFamily } from '../welcome/give-family.ts';

const world = createWorld();
const reason = 'Court order';
const lead = async () => world.as(await world.administrator('account_admin'));
const statusesOf = async (contactId: string) =>
  Object.values(await standingOf(world.services, world.trust, contactId)).map(({ status }) => status);
const carryOver = (oldId: string, newId: string) =>
  world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into carry_over (trust_id, old_contact_id, new_contact_id, score, grounds, facts, found_at)
     values (app_trust(), $1, $2, 85, '[]', '{"duplicate": true}', gatehouse_now()) returning id`,
      [oldId, newId],
    ),
  );

/** Lynn, whose account a newer record under another name has taken over. */
async function carried() {
  const old = await addRelative(world, { givenName: 'Lynn', familyName: 'Kuphal' });
  const newId = await addContact(world.services, world.trust, {
    givenName: 'Lynn',
    familyName: 'Hale',
    email: null,
  });
  await addStudent(world.services, world.trust, { givenName: 'Ben', contacts: [newId] });
  const api = await lead();
  const [proposal] = await carryOver(old.contactId, newId);
  const carryOverId = proposal?.id ?? '';
  const site = world.trust.id;
  await api.carryOver.carry({ site, carryOverId });
  return { ...old, newId, api, site, carryOverId };
}

it('blocks every record that signs in with the account, whichever of them it is placed on', async () => {
  const { contactId, accountId } = await addRelative(world);
  const other = await addContact(world.services, world.trust);
  await addStudent(world.services, world.trust, { contacts: [other] });
  await world.run(({ sql, now }) =>
    sql('insert into registration (trust_id, person_id, account_id, registered_at) values ($1, $2, $3, $4)', [
      world.trust.id,
      other,
      accountId,
      now,
    ]),
  );
  const api = await lead();
  await api.blocks.place({ site: world.trust.id, contactId: other, studentId: null, reason });

  expect([await statusesOf(contactId), await statusesOf(other)]).toEqual([['blocked'], ['blocked']]);
  const blocks = await world.rows('select from contact_block where contact_id = any ($1)', [
    [contactId, other],
  ]);
  expect(blocks).toHaveLength(2);
});

it('blocks the record that an account was carried over to by the one that it came from, and signs it out', async () => {
  const { contactId, newId, signIn, api, site, carryOverId } = await carried();
  const browser = await signIn();
  expect(await statusesOf(newId)).toEqual(['active']);

  const placed = await api.blocks.place({ site, contactId, studentId: null, reason });

  expect(placed.sessions).toBe(1);
  expect(await browser.whoIs()).toBeNull();
  expect(await statusesOf(newId)).toEqual(['blocked']);
  await expect(signIn()).rejects.toThrow('wrong_password');
  await expect(api.carryOver.undo({ site, carryOverId })).rejects.toThrow('contact_blocked');
});

it.each(['proposed', 'dismissed', 'undone'])(
  'leaves a record alone that an account was to be carried over to, and was not: %s',
  async (state) => {
    const raj = await addRelative(world, { givenName: 'Raj' });
    const lynn = await addRelative(world, { givenName: 'Lynn' });
    await carryOver(raj.contactId, lynn.contactId);
    await world.run(({ sql }) =>
      sql('update carry_over set state = $2 where new_contact_id = $1', [lynn.contactId, state]),
    );
    const browser = await lynn.signIn();
    const api = await lead();
    await api.blocks.place({ site: world.trust.id, contactId: raj.contactId, studentId: null, reason });

    expect(await browser.whoIs()).not.toBeNull();
    expect(await statusesOf(lynn.contactId)).toEqual(['active']);
  },
);

it('has whoever looks exactly like them wait from the moment that it is placed', async () => {
  const twin = { givenName: 'Amir', familyName: 'Shah' };
  const { contactId, studentId } = await addRelative(world, twin);
  const again = await addRelative(world, twin, studentId);
  const mother = await addRelative(world, { givenName: 'Beth', familyName: 'Shah' }, studentId);
  const browser = await again.signIn();
  const api = await lead();

  const placed = await api.blocks.place({ site: world.trust.id, contactId, studentId: null, reason });

  expect(placed.waiting).toBe(1);
  expect(await browser.whoIs()).toBeNull();
  expect([await statusesOf(again.contactId), await statusesOf(mother.contactId)]).toEqual([
    ['blocked'],
    ['active'],
  ]);
  const told = await world.rows<{ template: string }>('select template from mail order by created_at desc');
  expect(told.map(({ template }) => template)).toContain('block-likeness');
});

it('takes up no account of a contact who is blocked and gone, by a welcome of somebody else', async () => {
  const gone = await addRelative(world);
  const api = await lead();
  await world.run(({ sql }) =>
    sql('update person set gone_at = gatehouse_now() where id = $1', [gone.contactId]),
  );
  const next = await addContact(world.services, world.trust, { email: gone.email });
  await addStudent(world.services, world.trust, { contacts: [next] });
  const site = world.trust.id;
  await api.blocks.place({ site, contactId: gone.contactId, studentId: null, reason });
  const where = { trustId: site, contactId: next, schoolId: world.trust.riverside };
  const taking = world.run((uow) => giveFamily(uow, where, gone.accountId));

  await expect(taking).rejects.toThrow('mailbox_shared');
});

it('waits, too, with an older record that has left the roster and signs in still, when its newer one is blocked', async () => {
  const names = { givenName: 'Lynn', familyName: 'Kuphal' };
  const old = await addRelative(world, names);
  const newId = await addContact(world.services, world.trust, { ...names, email: null });
  await world.run(async ({ sql }) => {
    await sql('update person set gone_at = gatehouse_now() where id = $1', [old.contactId]);
    await sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values (app_trust(), $1, $2, $3, true)`,
      [world.trust.sourceId, old.studentId, newId],
    );
  });
  const browser = await old.signIn();
  const api = await lead();

  const { waiting } = await api.blocks.place({
    site: world.trust.id,
    contactId: newId,
    studentId: null,
    reason,
  });

  expect(waiting).toBe(1);
  expect(await browser.whoIs()).toBeNull();
  await expect(old.signIn()).rejects.toThrow('wrong_password');
});
