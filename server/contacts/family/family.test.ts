import { expect, it } from 'vitest';
import { addStudent } from '../../testing/family.ts';
import { addParent, blockContact, type TestParent } from '../../testing/parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));
const childrenOf = async ({ api }: TestParent) =>
  (await api.family.mine()).places.flatMap(({ school, children }) =>
    children.map(({ name, year }) => [name, year, school]),
  );
const mia = ['Mia Shah', '4', 'Riverside Primary'];

it('shows a parent their children, what the school has written down of them, and what families may open', async () => {
  const parent = await addParent(world, { familyName: 'Shah', phone: '07700 900123', email: 'p@f.example' });
  await change(
    `update product set for_families = true where trust_id = $1 and name in ('Parents Evening', 'Staff Room')`,
    [world.trust.id],
  );

  const { places, products, standing } = await parent.api.family.mine();

  expect(standing).toBe('only');
  expect(places).toMatchObject([
    {
      school: 'Riverside Primary',
      trust: world.trust.name,
      children: [{ name: 'Mia Shah', year: '4' }],
      details: { name: 'Priya Shah', email: 'p@f.example', phone: '07700 900123', type: 'Parent' },
      farewell: null,
    },
  ]);
  expect(products.map(({ name, place }) => [name, place])).toEqual([
    ['Staff Room', world.trust.name],
    ['Parents Evening', 'Riverside Primary'],
  ]);
});

it('shows no child that the office took away, that is blocked, or whose guardianship is gone', async () => {
  const parent = await addParent(world);
  const add = (givenName: string) =>
    addStudent(world.services, world.trust, { givenName, contacts: [parent.contactId] });
  const [taken, barred, gone] = [await add('Taken'), await add('Barred'), await add('Gone')];
  expect(await childrenOf(parent)).toHaveLength(4);

  await change('update guardianship set access = false where student_id = $1', [taken]);
  await change('update guardianship set gone_at = gatehouse_now() where student_id = $1', [gone]);
  await blockContact(world, parent.contactId, barred);

  expect(await childrenOf(parent)).toEqual([mia]);
});

it('shows nothing of a school where every child was taken away, or is blocked', async () => {
  const taken = await addParent(world);
  const blocked = await addParent(world);
  await change('update product set for_families = true where trust_id = $1', [world.trust.id]);

  await change('update guardianship set access = false where contact_id = $1', [taken.contactId]);
  await blockContact(world, blocked.contactId, blocked.studentId);

  const nothing = { standing: 'only', places: [], products: [], reports: [] };
  expect(await taken.api.family.mine()).toMatchObject(nothing);
  expect(await blocked.api.family.mine()).toMatchObject(nothing);
});

it('shows no child any more at the next request after an import without them, and says what to do', async () => {
  const parent = await addParent(world);
  expect(await childrenOf(parent)).toEqual([mia]);

  await change('update person set gone_at = gatehouse_now() where id = $1', [parent.studentId]);

  const { places } = await parent.api.family.mine();
  expect(places).toMatchObject([{ children: [], farewell: { kind: 'about_to_end' } }]);
});

it('looks at dates, blocks and access itself, whatever a standing has not caught up with', async () => {
  const parent = await addParent(world);
  await change(`update enrolment set ends_on = '2026-11-21' where student_id = $1`, [parent.studentId]);
  expect(await parent.api.family.mine()).toMatchObject({
    places: [{ children: [{ name: 'Mia Shah' }], farewell: { kind: 'ends_after', lastDay: '2026-11-20' } }],
  });

  world.pass({ hours: 15 }); // midnight in London

  const [standing] = await world.rows<{ status: string }>('select status from contact_standing');
  expect(standing?.status).toBe('active');
  expect(await childrenOf(parent)).toEqual([]);
});

it('shows nothing to whoever was revoked, is blocked, or waits because they look like somebody blocked', async () => {
  const [revoked, blocked, alike] = [await addParent(world), await addParent(world), await addParent(world)];
  await change(
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`,
    [revoked.contactId],
  );
  await blockContact(world, blocked.contactId, null);
  await change(
    `insert into block_likeness (trust_id, contact_id, block_id, score, grounds, found_at)
     select app_trust(), $1, id, 80, '["name"]', gatehouse_now() from contact_block`,
    [alike.contactId],
  );

  for (const { api } of [revoked, blocked, alike])
    expect(await api.family.mine()).toMatchObject({ standing: 'only', places: [], products: [] });
});

it('keeps a block on the human being, on whichever of their records it stands', async () => {
  const [parent, older] = [await addParent(world), await addParent(world)];
  await change('update registration set account_id = $2 where person_id = $1', [
    older.contactId,
    parent.person.accountId,
  ]);
  await addStudent(world.services, world.trust, { givenName: 'Tom', contacts: [parent.contactId] });
  await blockContact(world, older.contactId, parent.studentId);
  const tomOnly = (await parent.api.family.mine()).places.filter(({ children }) =>
    children.some(({ name }) => name === 'Tom Shah'),
  );
  expect(tomOnly.map(({ children }) => children.map(({ name }) => name))).toEqual([['Tom Shah']]);

  await blockContact(world, older.contactId, null);

  expect(await parent.api.family.mine()).toMatchObject({ places: [] });
});

it('shows whoever has children at two schools each school where they were let in', async () => {
  const { riverside, hillside } = world.trust;
  const parent = await addParent(world);
  await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    grade: 'R',
    schools: [hillside],
    contacts: [parent.contactId],
  });
  expect(await childrenOf(parent)).toEqual([mia]);

  const admit = 'update contact_standing set admitted_at = gatehouse_now() where contact_id = $1';
  await change(admit, [parent.contactId]);

  expect(await childrenOf(parent)).toEqual([mia, ['Tom Shah', 'R', "St Anne's & St Jude's"]]);
  await change(
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1 and school_id = $2`,
    [parent.contactId, riverside],
  );
  expect(await childrenOf(parent)).toEqual([['Tom Shah', 'R', "St Anne's & St Jude's"]]);
});

it('tells apart who is only a contact, who is more, and who is none', async () => {
  const parent = await addParent(world);
  const both = await addParent(world);
  const staffId = await world.staff();
  await change(
    `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())`,
    [staffId, both.person.accountId],
  );
  const owner = world.as(await world.administrator('account_owner'));

  expect(await parent.api.family.standing()).toBe('only');
  expect(await both.api.family.standing()).toBe('also');
  expect(await owner.family.standing()).toBe('none');
  expect(await owner.family.mine()).toMatchObject({ standing: 'none', places: [], products: [] });
});

it('gives an account of two trusts each trust’s part, and no other trust’s', async () => {
  const parent = await addParent(world, { familyName: 'Shah' });
  const firstTrust = world.trust.name;
  await world.startAfresh();
  const other = await addParent(world, { givenName: 'Elsewhere' });
  await change(`update registration set account_id = $2 where person_id = $1`, [
    other.contactId,
    parent.person.accountId,
  ]);

  const { places } = await parent.api.family.mine();

  expect(places.map(({ trust }) => trust).toSorted()).toEqual([firstTrust, world.trust.name].toSorted());
  expect(places.map(({ details }) => details.name).toSorted()).toEqual(
    ['Elsewhere Relative', 'Priya Shah'].map((name) => expect.stringContaining(name)),
  );
});

it('speaks the language that the school has of a contact, until they choose one for page and mails', async () => {
  const { api, person, contactId } = await addParent(world);
  expect(await api.family.mine()).toMatchObject({ language: 'en' });
  await change(`update person set language = 'pl' where id = $1`, [contactId]);
  expect(await api.family.mine()).toMatchObject({ language: 'pl' });
  await api.family.chooseLanguage({ language: 'ur' });

  expect(await api.family.mine()).toMatchObject({ language: 'ur', signInWith: person.email });
});
