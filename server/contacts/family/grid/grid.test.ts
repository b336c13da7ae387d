import { expect, it } from 'vitest';
import { addContact, addStudent, admitContact } from '../../../testing/family.ts';
import { blockContact } from '../../../testing/parent.ts';
import { createWorld } from '../../../testing/world.ts';

const world = createWorld();
const change = (text: string, values: readonly unknown[]) => world.run(({ sql }) => sql(text, values));
const contact = (givenName: string, more = {}) =>
  addContact(world.services, world.trust, { givenName, familyName: 'Shah', ...more });

async function lookAs(role: 'account_admin' | 'observer', site = world.trust.riverside) {
  const api = world.as(await world.administrator(role, site));
  return (q?: string) => api.family.grid({ site, ...(q && { q }) });
}

/** Two children, and six adults who each have another reason why they see them, or do not. */
async function family() {
  const sees = await contact('Ann');
  const [gone, taken, flag, revoked, blocked] = [
    await contact('Bob'),
    await contact('Cy'),
    await contact('Dee', { type: 'relative' }),
    await contact('Eve'),
    await contact('Fay'),
  ];
  const waits = await contact('Gus');
  const all = [sees, gone, taken, flag, revoked, blocked, waits];
  const mia = await addStudent(world.services, world.trust, { contacts: all });
  const tom = await addStudent(world.services, world.trust, {
    givenName: 'Tom',
    grade: 'R',
    contacts: [sees],
  });
  for (const each of all.slice(0, -1)) await admitContact(world.services, world.trust, each);
  await change('update guardianship set gone_at = gatehouse_now() where contact_id = $1', [gone]);
  await change(
    `update guardianship set access = false, access_by_name = 'Dana', access_at = gatehouse_now() where contact_id = $1`,
    [taken],
  );
  await change(
    `update contact_standing set revoked_at = gatehouse_now(), revoke_reason = 'no_student' where contact_id = $1`,
    [revoked],
  );
  await blockContact(world, blocked, mia);
  return { mia, tom };
}

it('says of each adult and child whether the one sees the other, and why not', async () => {
  await family();
  const look = await lookAs('account_admin');

  const {
    families: [found, ...more],
    next,
  } = await look('shah');

  expect([more, next]).toEqual([[], null]);
  expect(found?.adults.map(({ name, type }) => [name, type])).toContainEqual(['Dee Shah', 'Relative']);
  const nameOf = (id: string) => found?.adults.find(({ contactId }) => contactId === id)?.name;
  const cells = found?.children.map(({ name, year, cells: row }) => [
    name,
    year,
    row.map(({ contactId, reason }) => [nameOf(contactId), reason]),
  ]);
  expect(cells).toEqual([
    [
      'Mia Shah',
      'Year 4',
      [
        ['Ann Shah', 'sees'],
        ['Bob Shah', 'gone'],
        ['Cy Shah', 'taken_away'],
        ['Dee Shah', 'type_flag'],
        ['Eve Shah', 'revoked'],
        ['Fay Shah', 'blocked'],
        ['Gus Shah', 'not_yet'],
      ],
    ],
    ['Tom Shah', 'Reception', [['Ann Shah', 'sees']]],
  ]);
});

it('says why somebody is blocked only to those who may block', async () => {
  await family();
  const reasons = async (role: 'account_admin' | 'observer') => {
    const { families } = await (await lookAs(role))('Fay');
    return families.flatMap(({ children }) =>
      children.flatMap(({ cells }) => cells.flatMap(({ blockReasons }) => blockReasons)),
    );
  };

  expect(await reasons('account_admin')).toEqual(['Court order of 3 March']);
  expect(await reasons('observer')).toEqual([]);
});

it('tells nobody why they are blocked themselves, though they may block others', async () => {
  const { mia } = await family();
  const admin = await world.administrator('account_admin', world.trust.riverside);
  const own = await contact('Ida', { email: admin.email });
  await world.run(({ sql }) =>
    sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student) values ($1, $2, $3, $4, true)`,
      [world.trust.id, world.trust.sourceId, mia, own],
    ),
  );
  await blockContact(world, own, mia);

  const { families } = await world.as(admin).family.grid({ site: world.trust.riverside, q: 'mia' });
  const [found] = families;
  const cells = found?.children.flatMap((child) => child.cells) ?? [];
  const reasonsOf = (id?: string) => cells.find(({ contactId }) => contactId === id)?.blockReasons;
  expect(reasonsOf(own)).toEqual([]);
  expect(reasonsOf(found?.adults.find(({ name }) => name === 'Fay Shah')?.contactId)).toEqual([
    'Court order of 3 March',
  ]);
});

it('finds a family by a child or an adult, in any writing, with all adults of these children', async () => {
  const [mum, dad, other] = [await contact('Zoë'), await contact('Karl'), await contact('Lena')];
  await addStudent(world.services, world.trust, { givenName: 'Mia', contacts: [mum, dad] });
  await addStudent(world.services, world.trust, { givenName: 'Ola', contacts: [other] });
  const look = await lookAs('observer');
  const adults = async (q: string) =>
    (await look(q)).families.map((each) => each.adults.map(({ name }) => name));

  expect(await adults('zoe')).toEqual([['Karl Shah', 'Zoë Shah']]);
  expect(await adults('mia shah')).toEqual([['Karl Shah', 'Zoë Shah']]);
  expect(await adults('ola')).toEqual([['Lena Shah']]);
  expect(await adults('nobody')).toEqual([]);
  expect(await adults('%')).toEqual([]);
  expect((await look()).families).toHaveLength(2);
});

it('shows a school its own children alone, and the trust school by school', async () => {
  const { riverside, hillside, id } = world.trust;
  const mum = await contact('Ann');
  await addStudent(world.services, world.trust, { givenName: 'Mia', contacts: [mum] });
  await addStudent(world.services, world.trust, { givenName: 'Tom', schools: [hillside], contacts: [mum] });
  const seen = async (site: string) => {
    const api = world.as(await world.administrator('account_admin', site === id ? null : site));
    return (await api.family.grid({ site, q: 'ann' })).families.map(({ school, children }) => [
      school,
      children.map(({ name }) => name),
    ]);
  };

  expect(await seen(riverside)).toEqual([['Riverside Primary', ['Mia Shah']]]);
  expect(await seen(hillside)).toEqual([["St Anne's & St Jude's", ['Tom Shah']]]);
  expect(await seen(id)).toHaveLength(2);
  const api = world.as(await world.administrator('account_admin', riverside));
  expect(await api.family.grid({ site: riverside, q: 'tom' })).toMatchObject({ families: [], next: null });
});
