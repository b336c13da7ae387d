import { expect, it } from 'vitest';
import { addTestEndpoint } from '#server/testing/event-endpoint.ts';
import { createListeningProduct } from '#server/testing/listening-product.ts';
import { addTeacher } from '#server/testing/teacher.ts';
import { createWorld } from '#server/testing/world.ts';
import { tellProducts } from './tell-products.ts';

const world = createWorld();
const product = createListeningProduct();
const signal = new AbortController().signal;
const deliver = () => tellProducts({ services: world.services, signal }, world.trust.id);
const minute = 60;
const hour = 3600;
/** The specification's schedule, in seconds from one attempt to the next. */
const schedule = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

async function listening() {
  const { productId, endpointId } = await addTestEndpoint(world, { url: product.url });
  const owner = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;
  const one = { site, productId, endpointId };
  const log = async () => (await owner.events.deliveries({ site, productId })).rows;
  const endpoint = async () => (await owner.events.endpoints({ site, productId }))[0];
  return { owner, one, log, endpoint };
}
/** When the jobs that were asked for begin, rounded up to half a second beyond the five that are sure. */
const secondsUntilAsked = async () => {
  const rows = await world.database.asOwner<{ after: number }>(
    `select extract(epoch from start_after - created_on)::float as after from pgboss.job
     where name = 'deliver-events' and data->>'trustId' = $1 order by created_on`,
    [world.trust.id],
  );
  return rows.map(({ after }) => (after >= 5 && after <= 6 ? 5.5 : Math.round(after)));
};
const mails = () =>
  world.rows<{ product: string; because: string }>(
    `select distinct data->>'productName' as product, data->>'because' as because from mail where template = 'events-stopped'`,
  );

it('tries ten times under one id, as the specification has it, then switches the endpoint off and says so', async () => {
  const { owner, one, log, endpoint } = await listening();
  product.answer = (response) => response.writeHead(500).end('not today');
  await owner.events.sendTest(one);
  await deliver();
  expect(await secondsUntilAsked()).toEqual([0, 5.5]); // by pressing the button, and for the second attempt
  for (const [index, pause] of schedule.entries()) {
    world.pass({ seconds: pause - 1 });
    await deliver();
    expect(product.heard, `${pause} s after attempt ${index + 1}, early`).toHaveLength(index + 1);
    world.pass({ seconds: 1 + pause / 10 });
    await deliver();
    expect(product.heard, `${pause} s after attempt ${index + 1}`).toHaveLength(index + 2);
  }

  expect(new Set(product.heard.map(({ id }) => id)).size).toBe(1);
  expect(new Set(product.heard.map(({ body }) => body)).size).toBe(1);
  expect(new Set(product.heard.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10);
  expect(await log()).toMatchObject([{ state: 'given_up' }]);
  expect(await endpoint()).toMatchObject({ state: 'off', offReason: 'failing', waiting: 0, givenUp: 1 });
  expect(await mails()).toMatchObject([
    { product: 'Insights', because: expect.stringContaining('three days') },
  ]);
  expect((await world.audited()).at(-1)).toBe('endpoint.given_up');

  await owner.events.start(one);
  product.answer = (response) => response.writeHead(204).end();
  expect(await owner.events.sendAgain({ ...one, deliveryId: null })).toEqual({ count: 1 });
  await deliver();
  expect(await log()).toMatchObject([{ state: 'delivered' }]);
  expect(product.heard.at(-1)?.id).toBe(product.heard[0]?.id);
});

it('gives one up that it never accepts, and goes on telling it the rest', async () => {
  const { owner, one, endpoint } = await listening();
  product.answer = (response, { id }) => response.writeHead(id === product.heard[0]?.id ? 400 : 204).end();
  await owner.events.sendTest(one);
  for (const pause of [0, ...schedule]) {
    world.pass({ seconds: pause * 1.1 });
    await deliver();
    await owner.events.sendTest(one);
    await deliver();
  }
  expect(await endpoint()).toMatchObject({ state: 'on', givenUp: 1, waiting: 0 });
  expect(await mails()).toEqual([]);
});

it('switches an endpoint off at once that says that it is gone', async () => {
  const { owner, one, log, endpoint } = await listening();
  product.answer = (response) => response.writeHead(410).end();
  await owner.events.sendTest(one);
  await deliver();
  expect(await endpoint()).toMatchObject({ state: 'off', offReason: 'gone' });
  expect(await log()).toMatchObject([{ state: 'given_up', attempts: [{ status: 410 }] }]);
  expect(await mails()).toMatchObject([{ because: expect.stringContaining('gone for good') }]);
  await expect(owner.events.sendTest(one)).rejects.toMatchObject({ cause: { code: 'illegal_transition' } });
});

it('tells of one person in order, but does not let a revoke wait for what was tried in vain', async () => {
  const { one, log } = await listening();
  const { give, owner, personId } = await addTeacher(world);
  product.answer = (response) => response.writeHead(503).end();
  const grantId = await give(one.site, 'Insights', 'Full Edit');
  await deliver();
  const roleId = world.trust.role('Insights', 'Anonymised');
  await owner.access.changeHeldRole({ site: one.site, grantId, roleId });
  await deliver();
  expect(product.types()).toEqual(['grant.given']);

  product.answer = (response) => response.writeHead(204).end();
  await owner.access.revoke({ site: one.site, personId });
  await deliver();
  world.pass({ hours: 100 });
  await deliver();

  expect(product.types()).toEqual(['grant.given', 'account.revoked']);
  expect((await log()).map(({ type, state }) => `${type} ${state}`)).toEqual([
    'account.revoked delivered',
    'grant.ended overtaken',
    'grant.changed overtaken',
    'grant.given overtaken',
  ]);
});

it('tells what waited in its order once the product is back', async () => {
  const { one } = await listening();
  const { give, owner } = await addTeacher(world);
  product.answer = (response) => response.writeHead(503).end();
  const grantId = await give(one.site, 'Insights', 'Full Edit');
  await deliver();
  await owner.access.changeHeldRole({
    site: one.site,
    grantId,
    roleId: world.trust.role('Insights', 'Anonymised'),
  });
  product.answer = (response) => response.writeHead(204).end();
  world.pass({ seconds: 6 });
  await deliver();
  expect(product.types()).toEqual(['grant.given', 'grant.given', 'grant.changed']);
});

it('keeps what happens while it is paused, and nothing while it is off', async () => {
  const { owner, one, endpoint } = await listening();
  const { give } = await addTeacher(world);
  await owner.events.pause(one);
  const grantId = await give(one.site, 'Insights', 'Full Edit');
  await deliver();
  expect(product.heard).toEqual([]);
  expect(await endpoint()).toMatchObject({ state: 'paused', waiting: 1 });

  await owner.events.start(one);
  await deliver();
  expect(product.types()).toEqual(['grant.given']);

  await owner.events.stop(one);
  await owner.access.removeRole({ site: one.site, grantId });
  await owner.events.start(one);
  await deliver();
  expect(product.types()).toEqual(['grant.given']);
});
