import { expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

const library = {
  name: 'Library',
  about: 'Books and who has them',
  icon: 'book',
  level: 'school',
  launchUrl: 'https://library.example',
  ownerEmail: 'Library@Northgate.example',
} as const;
const reader = { name: 'Reader', about: 'Sees what there is', preset: 'full_read_only' } as const;
const librarian = { name: 'Librarian', about: 'Lends and takes back', preset: 'full_edit' } as const;

const owner = async () => world.as(await world.administrator('account_owner'));
const catalogue = async (site = world.trust.id) => (await owner()).access.catalogue({ site });
const tracker = async (site?: string) => (await catalogue(site)).find(({ name }) => name === 'Tracker');

it('lists the roles of a product from the most powerful down, whenever they were added', async () => {
  const api = await owner();
  const site = world.trust.id;
  const { productId } = await api.access.addProduct({ site, product: library });
  for (const role of [reader, librarian]) await api.access.addRole({ site, productId, role });

  const listed = (await api.access.catalogue({ site })).find(({ id }) => id === productId);

  expect(listed).toMatchObject({
    ...library,
    launchUrl: 'https://library.example/',
    ownerEmail: 'library@northgate.example',
    retiredAt: null,
    levelFixed: false,
    roles: [librarian, reader],
  });
  expect((await api.access.products({ site: world.trust.riverside })).map(({ name }) => name)).toContain(
    'Library',
  );
});

it('counts the people who hold a role, once each, and the invitations that offer it', async () => {
  const api = await owner();
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const [one, other] = [await addMember(world), await addMember(world)];
  const { riverside, hillside } = world.trust;
  await world.run(({ sql }) =>
    sql(
      `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role)
       values (app_trust(), $1, gen_random_uuid(), $2, $3, 'teacher')`,
      [world.trust.sourceId, one.personId, hillside],
    ),
  );
  const give = (site: string, personId: string) =>
    api.invitations.send({ site, personId, offers: [{ roleId }] });
  await give(riverside, one.personId);
  await give(hillside, one.personId);
  await give(riverside, other.personId);
  await give(riverside, await world.staff());

  const fullEdit = (product: Awaited<ReturnType<typeof tracker>>) =>
    product?.roles.find(({ id }) => id === roleId);
  expect(fullEdit(await tracker())).toMatchObject({ holders: 2, offered: 1 });
  expect(fullEdit(await tracker(riverside))).toMatchObject({ holders: 2, offered: 1 });
  expect(fullEdit(await tracker(hillside))).toMatchObject({ holders: 1, offered: 0 });
  world.pass({ hours: 336 });
  expect(fullEdit(await tracker())).toMatchObject({ holders: 2, offered: 0 });
});

it('shows a school what it can give, and nothing of the trust', async () => {
  const api = await owner();
  const site = world.trust.id;
  const [evenings] = (await catalogue()).filter(({ name }) => name === 'Parents Evening');
  await api.access.retireProduct({ site, productId: evenings?.id ?? '' });

  expect((await catalogue(world.trust.riverside)).map(({ name }) => name)).toEqual(['Tracker']);
  expect((await catalogue()).map(({ name }) => name)).toEqual([
    'Insights',
    'Staff Room',
    'Tracker',
    'Parents Evening',
  ]);
});

it('takes each name once, however it is written', async () => {
  const api = await owner();
  const site = world.trust.id;
  const { productId } = await api.access.addProduct({ site, product: library });
  await api.access.addRole({ site, productId, role: reader });
  const shouted = { ...library, name: 'LIBRARY' };

  await expect(api.access.addProduct({ site, product: shouted })).rejects.toMatchObject(
    refused('name_taken'),
  );
  await expect(
    api.access.addRole({ site, productId, role: { ...reader, name: 'reader' } }),
  ).rejects.toMatchObject(refused('name_taken'));
  await expect(api.access.changeProduct({ site, productId, product: shouted })).resolves.toEqual({
    name: 'LIBRARY',
  });
  const music = { ...library, name: 'Music' };
  expect(
    (
      await atOnce(
        api.access.addProduct({ site, product: music }),
        api.access.addProduct({ site, product: music }),
      )
    ).toSorted(),
  ).toEqual(['done', 'name_taken']);
});

it.each([
  ['launchUrl', 'javascript:alert(1)'],
  ['launchUrl', 'http://library.example/'],
  ['ownerEmail', 'nobody'],
  ['name', ''],
  ['icon', '../../secret'],
])('takes no %s like %j', async (field, value) => {
  const api = await owner();
  const product = { ...library, [field]: value };

  await expect(api.access.addProduct({ site: world.trust.id, product })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

it('keeps a product at its level once somebody was offered a role of it', async () => {
  const api = await owner();
  const site = world.trust.id;
  const { productId } = await api.access.addProduct({ site, product: library });
  const { roleId } = await api.access.addRole({ site, productId, role: reader });
  const change = (level: 'trust' | 'school') =>
    api.access.changeProduct({ site, productId, product: { ...library, level } });
  await change('trust');
  await change('school');
  const personId = await world.staff();
  await api.invitations.send({ site: world.trust.riverside, personId, offers: [{ roleId }] });

  await expect(change('trust')).rejects.toMatchObject(refused('role_in_use'));
  await expect(change('school')).resolves.toEqual({ name: 'Library' });
});
