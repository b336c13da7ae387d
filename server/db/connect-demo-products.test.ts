import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { connectDemoProducts } from './connect-demo-products.ts';

const world = createWorld();
const connect = (url: string) =>
  connectDemoProducts(world.services, world.trust.id, {
    addresses: [{ name: 'Tracker', url }],
    secretOf: (clientId) => `secret of ${clientId}`,
  });
const startsAt = async () =>
  (await world.rows<{ at: string }>('select start_uri as at from oidc_client')).map(({ at }) => at);

it('connects a product once, and follows it to another port', async () => {
  const [first] = await connect('http://127.0.0.1:3001');
  const [again] = await connect('http://127.0.0.1:4001');

  expect(again?.clientId).toBe(first?.clientId);
  expect(await startsAt()).toEqual(['http://127.0.0.1:4001/sign-in']);
  await connect('http://127.0.0.1:4001');
  expect(await world.audited()).toEqual(['product.connected', 'product.connection_changed']);
});

it('leaves alone what people have connected, or disconnected', async () => {
  await connect('http://127.0.0.1:3001');
  await world.run(({ sql }) => sql('update oidc_client set ended_at = gatehouse_now()'));
  expect(await connect('http://127.0.0.1:4001')).toEqual([]);

  const owner = await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql('update oidc_client set ended_at = null, registered_by = $1', [owner.accountId]),
  );
  expect(await connect('http://127.0.0.1:4001')).toEqual([]);
  expect(await startsAt()).toEqual(['http://127.0.0.1:3001/sign-in']);
});
