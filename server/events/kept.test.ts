import { expect, it } from 'vitest';
import { connect } from '../connect.ts';
import { purgeTrust } from '../db/purge-trust.ts';
import { eraseTraces } from '../erasure/erase-traces.ts';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { eventsTold } from '../testing/events-told.ts';
import { addTeacher } from '../testing/teacher.ts';
import { testSettings } from '../testing/test-settings.ts';
import { createWorld } from '../testing/world.ts';
import { createCaller } from '../trpc/router.ts';

const world = createWorld();
const day = 24;
const deliver = (state: string) =>
  world.run(({ sql }) => sql(`update event_delivery set state = $1, ended_at = gatehouse_now()`, [state]));
const tried = () =>
  world.run(({ sql }) =>
    sql(`insert into event_attempt (delivery_id, number, trust_id, at, took, status, answer)
      select id, 1, trust_id, gatehouse_now(), 5, 204, 'Thank you, Mei Herrera' from event_delivery`),
  );

it('is cleared up after thirty days, and not while it waits', async () => {
  const { productId, endpointId } = await addTestEndpoint(world);
  const owner = world.as(await world.administrator('account_owner'));
  const one = { site: world.trust.id, productId, endpointId };
  await owner.events.sendTest(one);
  await tried();
  world.pass({ hours: 40 * day });
  await world.run(purgeTrust);
  expect(await eventsTold(world)).toHaveLength(1);

  await deliver('delivered');
  world.pass({ hours: 30 * day });
  expect(await world.run(purgeTrust)).toMatchObject({ events: 0 });
  world.pass({ seconds: 1 });
  expect(await world.run(purgeTrust)).toMatchObject({ events: 1 });
  expect(await world.rows('select from event_delivery union all select from event_attempt')).toEqual([]);
});

it('lets former secrets go that sign nothing more', async () => {
  const { productId, endpointId } = await addTestEndpoint(world);
  const owner = world.as(await world.administrator('account_owner'));
  await owner.events.renewSecret({ site: world.trust.id, productId, endpointId });
  const former = () => world.rows('select former_secret is not null as kept from event_endpoint');
  world.pass({ hours: 23 });
  await world.run(purgeTrust);
  expect(await former()).toEqual([{ kept: true }]);
  world.pass({ hours: 1 });
  await world.run(purgeTrust);
  expect(await former()).toEqual([{ kept: false }]);
});

it('says nothing of somebody any more once they are erased', async () => {
  await addTestEndpoint(world);
  const { give, personId, accountId, email } = await addTeacher(world);
  await give(world.trust.id, 'Insights', 'Full Edit');
  await tried();
  await world.run((uow) => eraseTraces(uow, { personId, accountIds: [accountId] }, [email, 'Mei Herrera']));

  const kept = await world.rows(
    `select v.data, d.account_id, a.answer from product_event v join event_delivery d on d.event_id = v.id join event_attempt a on a.delivery_id = d.id`,
  );
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/Mei|@/);
});

it('is nobody’s of another trust to see or change, by the filter alone', async () => {
  const { productId, endpointId } = await addTestEndpoint(world);
  const theirs = world.as(await world.administrator('account_owner'));
  const { deliveryId } = await theirs.events.sendTest({ site: world.trust.id, productId, endpointId });
  await world.startAfresh();
  const { ownerUrl } = world.database;
  const unguarded = await connect(testSettings({ ownerUrl, appUrl: ownerUrl }), {
    role: 'web',
    clock: () => world.now,
  });
  const person = await world.administrator('account_owner');
  const request = { headers: new Headers(), ip: null };
  const { services } = unguarded;
  const whoIs = async () => person;
  const api = createCaller({
    services,
    auth: world.auth,
    person,
    whoIs,
    requestId: 'test',
    setCookies: new Headers(),
    request,
  });
  const site = world.trust.id;
  const one = { site, productId, endpointId };
  const wanted = { url: 'https://8.8.8.8/', events: ['grant.ended' as const] };
  const attempts: Record<string, () => Promise<unknown>> = {
    add: () => api.events.add({ site, productId, ...wanted }),
    change: () => api.events.change({ ...one, ...wanted }),
    renewSecret: () => api.events.renewSecret(one),
    start: () => api.events.start(one),
    pause: () => api.events.pause(one),
    stop: () => api.events.stop(one),
    remove: () => api.events.remove(one),
    sendTest: () => api.events.sendTest(one),
    sendAgain: () => api.events.sendAgain({ ...one, deliveryId }),
  };

  for (const [what, attempt] of Object.entries(attempts))
    await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await api.events.endpoints({ site, productId })).toEqual([]);
  expect((await api.events.deliveries({ site, productId })).rows).toEqual([]);
  await unguarded.stop();
});
