import { expect, it } from 'vitest';
import { connectInOffice } from '../../testing/connect-in-office.ts';
import { addTestEndpoint } from '../../testing/event-endpoint.ts';
import { reportOffice } from '../../testing/report-of.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const tooOften = {
  cause: {
    code: 'throttled',
    detail: 'This was tried too often. Please wait 5 minutes, then try again.',
  },
};
/** As if it had been tried so often. */
const triedOften = (count: number) =>
  world.database.asOwner(`update throttle set failures = $1 where kind = 'trial'`, [count]);

it('lets an endpoint be tried thirty times an hour, and then again after a pause', async () => {
  const { productId, endpointId } = await addTestEndpoint(world);
  const { events } = world.as(await world.administrator('account_owner'));
  const one = { site: world.trust.id, productId, endpointId };
  await events.sendTest(one);
  await triedOften(29);
  await events.sendTest(one);

  await expect(events.sendTest(one)).rejects.toMatchObject(tooOften);

  expect(await world.rows('select from event_delivery')).toHaveLength(2);
  expect((await world.audited()).filter((action) => action === 'events.sendTest')).toHaveLength(1);
  world.pass({ seconds: 300 });
  await events.sendTest(one);
});

it('lets a connection be tested, and a product be asked, as often, each counted by itself and each product, too', async () => {
  const { productId } = await connectInOffice(world);
  const { api, at } = await reportOffice(world);
  await api.drift.setAddress({ ...at, url: 'https://10.0.0.1/who' });
  const deeds = [
    () => api.sso.testConnection({ site: world.trust.id, productId }),
    () => api.drift.ask(at),
  ] as const;
  for (const deed of deeds) {
    await world.database.asOwner(`delete from throttle where kind = 'trial'`);
    await deed();
    await triedOften(30);
    await expect(deed()).rejects.toMatchObject(tooOften);
  }

  await deeds[0]();
  const { productId: other } = await connectInOffice(world, 'Insights');
  await api.sso.testConnection({ site: world.trust.id, productId: other });
  world.pass({ hours: 1 });
  await deeds[1]();
});
