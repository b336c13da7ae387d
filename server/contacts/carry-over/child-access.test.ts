import { expect, it } from 'vitest';
import { newId } from '../../new-id.ts';
import { addContact, addStudent, admitContact, standingOf } from '../../testing/family.ts';
import { createWorld } from '../../testing/world.ts';
import { keepAwayAnew } from '../children/keep-away-anew.ts';
import { proposeCarryOvers } from './propose-carry-overs.ts';

const world = createWorld();
const imported = newId();
const record = { givenName: 'Lynn', familyName: 'Kuphal', email: 'lynn@post.example' };

/** A parent of two who comes back under a new code, with both children, after the office took one of them away. */
async function recoded() {
  const { services, trust } = world;
  const old = await addContact(services, trust, record);
  const mia = await addStudent(services, trust, { givenName: 'Mia', contacts: [old] });
  const tom = await addStudent(services, trust, { givenName: 'Tom', contacts: [old] });
  const { accountId } = await admitContact(services, trust, old);
  const site = trust.id;
  const office = world.as(await world.administrator('account_admin'));
  const note = 'By order of the court';
  await office.contacts.setChildAccess({ site, contactId: old, studentId: mia, access: false, note });
  const next = await addContact(services, trust, record);
  await world.run(async (uow) => {
    await uow.sql('update guardianship set gone_at = gatehouse_now() where contact_id = $1', [old]);
    await uow.sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student, import_id)
       select $1, $2, student, $4, true, $5 from unnest($3::uuid[]) student`,
      [trust.id, trust.sourceId, [mia, tom], next, imported],
    );
    await proposeCarryOvers(uow, imported);
  });
  const [proposal] = await office.carryOver.of({ site, contactId: old });
  return { old, next, mia, tom, accountId, office, site, carryOverId: proposal?.id ?? '' };
}

it('takes along that the office took a child away: the account sees no more than it did', async () => {
  const { next, accountId, office, site, carryOverId } = await recoded();

  await office.carryOver.carry({ site, carryOverId });

  const parent = world.as({
    accountId,
    sessionId: crypto.randomUUID(),
    name: 'Lynn Kuphal',
    email: record.email,
    administrations: [],
    isProven: true,
    factor: 'none',
  });
  const { places } = await parent.family.mine();
  expect(places.map(({ children }) => children.map(({ name }) => name))).toEqual([['Tom Shah']]);
  expect((await standingOf(world.services, world.trust, next))[world.trust.riverside]?.status).toBe('active');
  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: false, accessBy: 'Dana Whitfield', note: 'By order of the court' },
    { name: 'Tom Shah', access: null },
  ]);
});

it('is not carried over where no child would be left', async () => {
  const { old, tom, office, site, carryOverId } = await recoded();
  await world.run(({ sql }) =>
    sql(
      'update guardianship set access = false, access_at = gatehouse_now() where contact_id = $1 and student_id = $2',
      [old, tom],
    ),
  );

  await expect(office.carryOver.carry({ site, carryOverId })).rejects.toThrow('not_eligible');
});

it('is said of the newer record no longer once somebody has said that they are two adults', async () => {
  const { next, office, site, carryOverId } = await recoded();
  await world.run((uow) => keepAwayAnew(uow, imported));
  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: false },
    { name: 'Tom Shah', access: null },
  ]);

  await office.carryOver.dismiss({ site, carryOverId });
  await world.run((uow) => keepAwayAnew(uow, imported));

  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: null, note: null },
    { name: 'Tom Shah', access: null },
  ]);
});

it('leaves what the office says of the newer record itself, when it is carried over', async () => {
  const { next, mia, office, site, carryOverId } = await recoded();
  await world.run((uow) => keepAwayAnew(uow, imported));
  await office.contacts.setChildAccess({ site, contactId: next, studentId: mia, access: null });

  await office.carryOver.carry({ site, carryOverId });

  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: null },
    { name: 'Tom Shah', access: null },
  ]);
});

it('stays away from the newer record where the office took them from it by itself, also when they are two adults', async () => {
  const { next, mia, office, site, carryOverId } = await recoded();
  world.pass({ hours: 1 });
  const note = 'This one, too';
  await office.contacts.setChildAccess({ site, contactId: next, studentId: mia, access: false, note });

  await office.carryOver.dismiss({ site, carryOverId });

  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: false, note },
    { name: 'Tom Shah', access: null },
  ]);
});

it('stays away where the product alone has withdrawn the proposal: nobody has said that they are two adults', async () => {
  const { next, office, site } = await recoded();
  await admitContact(world.services, world.trust, next);
  await world.run((uow) => proposeCarryOvers(uow, newId()));
  expect(await office.carryOver.of({ site, contactId: next })).toEqual([]);

  await world.run((uow) => keepAwayAnew(uow, imported));

  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: false },
    { name: 'Tom Shah', access: null },
  ]);
});

it('is for a colleague to say of one’s own records: nobody gives themselves a child back by being two adults', async () => {
  const { next, accountId, office, site, carryOverId } = await recoded();
  await world.run((uow) => keepAwayAnew(uow, imported));
  const own = world.as({ ...(await world.administrator('account_admin')), accountId }).carryOver;
  const decide = { site, carryOverId };

  await expect(own.dismiss(decide)).rejects.toThrow('self_change');
  await expect(own.carry(decide)).rejects.toThrow('self_change');
  await office.carryOver.carry(decide);
  await expect(own.undo(decide)).rejects.toThrow('self_change');
  expect(await office.contacts.children({ site, contactId: next })).toMatchObject([
    { name: 'Mia Shah', access: false },
    { name: 'Tom Shah', access: null },
  ]);
});
