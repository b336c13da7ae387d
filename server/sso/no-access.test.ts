import { expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { addParent } from '../testing/parent.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const idOf = async (name: string, trustId: string = world.trust.id) => {
  const [found] = await world.database.asOwner<{ id: string }>(
    'select id from product where name = $1 and trust_id = $2',
    [name, trustId],
  );
  return found?.id ?? '';
};

it('names a product of their trust, and says where they may ask for it', async () => {
  const { api } = await addAsker(world);

  expect(await api.portal.noAccess({ productId: await idOf('Tracker') })).toMatchObject({
    product: { name: 'Tracker', trust: world.trust.name },
    mayOpen: false,
    places: [{ schoolId: world.trust.riverside, name: 'Riverside Primary' }],
    asked: [],
  });
});

it('says what they have asked for, and when they may come in', async () => {
  const { api, ask } = await addAsker(world);
  const requestId = await ask('Tracker', world.trust.riverside);
  const productId = await idOf('Tracker');
  expect(await api.portal.noAccess({ productId })).toMatchObject({
    mayOpen: false,
    places: [],
    asked: [{ place: 'Riverside Primary' }],
  });

  const owner = world.as(await world.administrator('account_owner'));
  await owner.requests.approve({
    site: world.trust.riverside,
    requestId,
    roleId: world.trust.role('Tracker', 'Partial Edit'),
  });

  expect(await api.portal.noAccess({ productId })).toMatchObject({ mayOpen: true, asked: [] });
});

it('tells nobody of a product of another trust, nor of one that is retired or not there', async () => {
  const { api } = await addAsker(world);
  const elsewhere = await world.anotherTrust();
  const nothing = { product: null, mayOpen: false, places: [], asked: [] };

  expect(await api.portal.noAccess({ productId: await idOf('Tracker', elsewhere.id) })).toEqual(nothing);
  expect(await api.portal.noAccess({ productId: crypto.randomUUID() })).toEqual(nothing);
  await world.run(({ sql }) =>
    sql(`update product set retired_at = gatehouse_now() where name = 'Tracker' and trust_id = app_trust()`),
  );
  expect(await api.portal.noAccess({ productId: await idOf('Tracker') })).toEqual(nothing);
});

it('gives parents nothing to ask for', async () => {
  const { api } = await addParent(world);

  expect(await api.portal.noAccess({ productId: await idOf('Tracker') })).toMatchObject({
    product: { name: 'Tracker' },
    places: [],
  });
});
