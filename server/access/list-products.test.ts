import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('at the trust lists its own products and those of its schools; at a school the school’s alone', async () => {
  const { id, riverside } = world.trust;
  const api = world.as(await world.administrator('account_owner'));
  const listed = async (site: string) =>
    (await api.access.products({ site })).map(({ name, level }) => `${name}: ${level}`);

  expect(await listed(id)).toEqual([
    'Insights: trust',
    'Parents Evening: school',
    'Staff Room: trust',
    'Tracker: school',
  ]);
  expect(await listed(riverside)).toEqual(['Parents Evening: school', 'Tracker: school']);
});

it.each([
  ['account_owner', 'the trust', true],
  ['account_admin', 'the trust', false],
  ['account_admin', 'a school', false],
] as const)('says which roles an %s of %s may give', async (own, where, admins) => {
  const { id, riverside } = world.trust;
  const school = where === 'a school' ? riverside : null;
  const api = world.as(await world.administrator(own, school));

  const products = await api.access.products({ site: school ?? id });

  const tracker = products.find(({ name }) => name === 'Tracker');
  expect(tracker?.roles.map(({ name, mayGrant }) => [name, mayGrant])).toEqual([
    ['Account Admin', admins],
    ['Full Edit', true],
    ['Partial Edit', true],
    ['Partial Read-only', true],
  ]);
});

it('leaves out what was retired', async () => {
  const { riverside: site, role } = world.trust;
  const api = world.as(await world.administrator('account_owner'));
  await world.run(({ sql }) =>
    sql('update product_role set retired_at = gatehouse_now() where id = $1', [role('Tracker', 'Full Edit')]),
  );
  await world.run(({ sql }) =>
    sql(
      `update product set retired_at = gatehouse_now() where name = 'Parents Evening' and trust_id = app_trust()`,
    ),
  );

  const products = await api.access.products({ site });

  expect(products.map(({ name, roles }) => [name, roles.length])).toEqual([['Tracker', 3]]);
});
