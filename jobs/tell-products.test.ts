import { expect, it } from 'vitest';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct, isSignedWith } from '#server/testing/listening-product.ts';
import { addTeacher } from '#server/testing/teacher.ts';
import { createWorld } from '#server/testing/world.ts';
import { deliverEventsJob } from './deliver-events.ts';
import { tellProducts } from './tell-products.ts';

const world = createWorld();
const product = createListeningProduct();
const signal = new AbortController().signal;
const deliver = () => tellProducts({ services: world.services, signal }, world.trust.id);

/** An endpoint that listens, and what an owner does with it. */
async function listening() {
  const endpoint = await addTestEndpoint(world, { url: product.url });
  const owner = world.as(await world.administrator('account_owner'));
  const { productId, endpointId } = endpoint;
  const one = { site: world.trust.id, productId, endpointId };
  const log = async () => (await owner.events.deliveries({ site: one.site, productId })).rows;
  return { ...endpoint, owner, one, log };
}

/** The library refuses what was signed more than five minutes ago, or will be: the test goes by the real clock. */
const byTheRealClock = () => world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });

it('signs what it sends, as the library of Standard Webhooks verifies, and writes down what was answered', async () => {
  const { owner, one, secret, log } = await listening();
  product.answer = (response) => response.writeHead(201).end('Thank\0 you <b>very</b> much');
  byTheRealClock();
  await owner.events.sendTest(one);
  await deliver();
  await deliver();

  expect(product.types()).toEqual(['test']);
  const [heard] = product.heard;
  expect(heard && isSignedWith(secret, heard)).toBe(true);
  expect(
    heard && isSignedWith(secret, { ...heard, headers: { ...heard.headers, 'webhook-id': 'another' } }),
  ).toBe(false);
  expect(heard?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': heard?.id });
  expect(await log()).toMatchObject([
    {
      type: 'test',
      state: 'delivered',
      eventId: heard?.id,
      body: heard?.body,
      attempts: [{ status: 201, problem: null, answer: 'Thank you <b>very</b> much' }],
    },
  ]);
});

it('signs with the former secret too, for a day after the change', async () => {
  const { owner, one, secret: former } = await listening();
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 - 23 * 3600 });
  const { secret } = await owner.events.renewSecret(one);
  byTheRealClock();
  await owner.events.sendTest(one);
  await deliver();
  const [both] = product.heard;
  expect(both && [isSignedWith(former, both), isSignedWith(secret, both)]).toEqual([true, true]);
  expect(both?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  expect(both && isSignedWith(secret, { ...both, body: both.body.replace('nobody', 'everybody') })).toBe(
    false,
  );

  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 - 25 * 3600 });
  const { secret: newest } = await owner.events.renewSecret(one);
  byTheRealClock();
  await owner.events.sendTest(one);
  await deliver();
  const last = product.heard[1];
  expect(last && [former, secret, newest].map((each) => isSignedWith(each, last))).toEqual([
    false,
    false,
    true,
  ]);
});

it('goes to no address inside, wherever the host leads by the time of the delivery', async () => {
  const { owner, one, log, url } = await listening();
  await owner.events.sendTest(one);
  world.decide({ OUTGOING_ALLOW: [] });
  await deliver();
  expect(product.heard).toEqual([]);
  expect(await log()).toMatchObject([
    { state: 'due', attempts: [{ status: null, problem: 'the address cannot be reached from here' }] },
  ]);
  const again = world.as(await world.administrator('account_owner'));
  await expect(again.events.change({ ...one, url, events: ['grant.ended'] })).rejects.toMatchObject({
    cause: { code: 'endpoint_refused' },
  });
  for (const inside of ['https://127.0.0.1/', 'https://localhost/', 'ftp://example.org/', 'https://[::1]/x'])
    await expect(
      again.events.add({ site: one.site, productId: one.productId, url: inside, events: ['grant.ended'] }),
    ).rejects.toMatchObject({ cause: { code: 'endpoint_refused' } });
});

it('follows no redirect, and takes no long answer whole', async () => {
  const { owner, one, log } = await listening();
  product.answer = (response) => response.writeHead(302, { location: product.url }).end();
  await owner.events.sendTest(one);
  await deliver();
  expect(product.heard).toHaveLength(1);
  expect((await log())[0]?.attempts[0]?.problem).toContain('leads on to another one');

  product.answer = (response) => response.writeHead(200).end('long '.repeat(1_000_000));
  world.pass({ seconds: 6 });
  await deliver();
  expect((await log())[0]).toMatchObject({
    state: 'delivered',
    attempts: [{ status: 200 }, { status: null }],
  });
  expect((await log())[0]?.attempts[0]?.answer).toHaveLength(500);
});

it('is told once by two workers who look at the same time, however often they are asked', async () => {
  const { owner, one } = await listening();
  for (let i = 0; i < 30; i += 1) await owner.events.sendTest(one);
  const context = { services: world.services, signal };
  await Promise.all([deliver(), deliver(), tellProducts(context, world.trust.id)]);
  await deliver();
  expect(product.heard).toHaveLength(30);
  expect(new Set(product.heard.map(({ id }) => id)).size).toBe(30);
});

it('tells a product of a role that is removed, by the job that the change asked for', async () => {
  const { one } = await listening();
  await addTestEndpoint(world, { product: 'Staff Room', url: product.url.replace('/events', '/staff-room') });
  const { give, owner } = await addTeacher(world);
  const grantId = await give(one.site, 'Insights', 'Full Edit');
  await owner.access.removeRole({ site: one.site, grantId });
  const lanes = { send: () => Promise.reject(new Error('no mail')), close: async () => {} };
  await deliverEventsJob.run({ services: world.services, signal, lanes }, { trustId: world.trust.id });

  expect(product.types()).toEqual(['grant.given', 'grant.ended', 'account.revoked']);
  expect(product.heard[1]?.data).toMatchObject({
    name: 'Mei Herrera',
    grant: { role: 'Full Edit' },
    roles: [],
  });
});
