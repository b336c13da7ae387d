import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct } from '#server/testing/listening-product.ts';
import { manyHolders } from '#server/testing/many-holders.ts';
import { createWorld } from '#server/testing/world.ts';
import { tellProducts } from './tell-products.ts';

const world = createWorld();
const product = createListeningProduct();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

const total = 500;

/** A worker process of its own on the same database. It goes by the real clock. */
function startWorkerProcess() {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL };
  const OUTGOING_ALLOW = new URL(product.url).origin;
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings, OUTGOING_ALLOW },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  return worker;
}
const setClock = (seconds: number) =>
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 + seconds });
const heardAtLeast = (count: number) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  product.answer = (response) => {
    response.writeHead(204).end();
    if (product.heard.length >= count) resolve();
  };
  return promise;
};

it('a worker is woken by what happened; killed amid five hundred events, none is lost, and only what was in the air comes twice', async () => {
  setClock(0);
  await addTestEndpoint(world, { product: 'Tracker', url: product.url, events: ['grant.given'] });
  const worker = startWorkerProcess();
  await once(worker.stdout, 'data');
  const many = heardAtLeast(100);
  await manyHolders(world, total);
  await many;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  const before = product.heard.length;

  for (const seconds of [61, 130]) {
    setClock(seconds);
    await tellProducts({ services: world.services, signal: new AbortController().signal }, world.trust.id);
  }

  const arrived = Map.groupBy(product.heard, ({ id }) => id);
  expect(before).toBeLessThan(total);
  expect(arrived.size).toBe(total);
  expect(product.heard.length - total).toBeLessThanOrEqual(10);
  for (const times of arrived.values()) expect(new Set(times.map(({ body }) => body)).size).toBe(1);
  expect(await world.rows('select state, count(*)::int from event_delivery group by state')).toEqual([
    { state: 'delivered', count: total },
  ]);
});
