import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { slowFromMs } from '#server/events/rules.ts';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct } from '#server/testing/listening-product.ts';
import { createWorld } from '#server/testing/world.ts';
import { tellProducts } from './tell-products.ts';

const world = createWorld();
const product = createListeningProduct();
const signal = new AbortController().signal;
const deliver = () => tellProducts({ services: world.services, signal }, world.trust.id);

/** An endpoint with so many test events on their way to it. */
async function waiting(count: number) {
  const { productId, endpointId } = await addTestEndpoint(world, { url: product.url });
  const { events } = world.as(await world.administrator('account_owner'));
  const one = { site: world.trust.id, productId, endpointId };
  for (let sent = 0; sent < count; sent += 1) await events.sendTest(one);
  await world.database.asOwner(`delete from pgboss.job where name = 'deliver-events'`);
  const dueIn = async () => {
    const rows = await world.rows<{ seconds: number }>(
      `select extract(epoch from due_at - gatehouse_now())::float as seconds from event_delivery where state = 'due' order by position`,
    );
    return rows.map(({ seconds }) => seconds);
  };
  return { one, events, dueIn };
}

it('keeps one worker busy and no other, while it takes its time', async () => {
  const { one, events } = await waiting(12);
  const held: ServerResponse[] = [];
  const full = Promise.withResolvers<void>();
  product.answer = (response) => {
    if (held.push(response) === 10) full.resolve();
  };
  const first = deliver();
  await full.promise;
  await events.sendTest(one);

  expect(await deliver()).toEqual({ told: 0 });

  expect(product.heard).toHaveLength(10);
  product.answer = (response) => response.writeHead(204).end();
  for (const response of held) response.writeHead(204).end();
  expect(await first).toEqual({ told: 13 });
});

it('has its next turn after everybody else, where it took seconds to answer', async () => {
  await waiting(12);
  product.answer = (response) => setTimeout(() => response.writeHead(204).end(), slowFromMs + 50);

  expect(await deliver()).toEqual({ told: 10 });

  expect(await world.queued('deliver-events')).toEqual([{ trustId: world.trust.id }]);
  product.answer = (response) => response.writeHead(204).end();
  expect(await deliver()).toEqual({ told: 2 });
});

it.each([429, 503])('comes back when a busy one (%i) says that it should', async (status) => {
  const { dueIn } = await waiting(1);
  product.answer = (response) => response.writeHead(status, { 'retry-after': '120' }).end();

  await deliver();

  const [seconds = 0] = await dueIn();
  expect(seconds).toBeGreaterThanOrEqual(120);
  expect(seconds).toBeLessThanOrEqual(132);
  expect(product.heard).toHaveLength(1);
});

it('sends nothing more for now where it is too often, though some of it was accepted', async () => {
  await waiting(12);
  product.answer = (response) => response.writeHead(product.heard.length > 5 ? 429 : 204).end();

  expect(await deliver()).toEqual({ told: 10 });
});
