import { expect, it } from 'vitest';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct } from '#server/testing/listening-product.ts';
import { createWorld } from '#server/testing/world.ts';
import { sweepEventsJob } from './sweep-events.ts';

const world = createWorld();
const product = createListeningProduct();
const lanes = { send: () => Promise.reject(new Error('no mail')), close: async () => {} };
const signal = new AbortController().signal;
const sweep = () => sweepEventsJob.run({ services: world.services, lanes, signal }, {});

async function waitingTest() {
  const { productId, endpointId } = await addTestEndpoint(world, { url: product.url });
  const owner = world.as(await world.administrator('account_owner'));
  const one = { site: world.trust.id, productId, endpointId };
  await owner.events.sendTest(one);
  return { owner, one };
}

it('finds within a minute what no queue remembers, of every trust', async () => {
  await waitingTest();
  await world.startAfresh();
  await waitingTest();

  expect(await sweep()).toEqual({ told: 2 });
  expect(product.types()).toEqual(['test', 'test']);
});

it('looks at no trust where nothing is due, or where it is paused, and takes up what a stopped worker left', async () => {
  const { owner, one } = await waitingTest();
  const due = () => world.rows('select trusts_with_events()');
  expect(await due()).toHaveLength(1);
  await owner.events.pause(one);
  expect(await due()).toEqual([]);
  await owner.events.start(one);
  await world.run(({ sql }) =>
    sql(`update event_delivery set taken_until = gatehouse_now() + interval '60 seconds'`),
  );
  expect(await due()).toEqual([]);
  world.pass({ seconds: 60 });

  expect(await sweep()).toEqual({ told: 1 });
  expect(await due()).toEqual([]);
});
