import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const counted = async () => {
  const rows = await world.database.asOwner<{ failures: number }>(
    `select failures from throttle where kind = 'begin'`,
  );
  return rows.map(({ failures }) => failures);
};
const kept = () => world.database.asOwner(`select model from oidc_record where model = 'Interaction'`);

/** A product, and so many sign-ins that were begun at it from this network and not finished. */
async function begun(count: number) {
  await world.database.asOwner(`delete from throttle`);
  await world.database.asOwner(`delete from oidc_record`);
  const tracker = await connectProduct(world, portal);
  const begin = async (more?: Readonly<Record<string, string>>) =>
    fetch((await tracker.start(more)).address, { redirect: 'manual', headers: { accept: 'text/html' } });
  await begin();
  await world.database.asOwner(`update throttle set failures = $1 where kind = 'begin'`, [count]);
  return { tracker, begin };
}

it('has a network wait that begins hundreds of sign-ins and finishes none, and says so in plain words', async () => {
  const { tracker, begin } = await begun(599);
  expect((await begin()).status).toBe(303);
  const before = await kept();

  const answer = await begin();

  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('300');
  const page = await answer.text();
  expect(page).toContain('<h1>Please wait a little</h1>');
  expect(page).toContain('begun and not finished from your network. Please wait 5 minutes, then try again.');
  const headers = { accept: 'text/html', 'accept-language': 'pl' };
  const polish = await fetch((await tracker.start()).address, { redirect: 'manual', headers });
  expect(await polish.text()).toMatch(/<html lang="pl"[^]*Prosimy poczekać kilka minut/);
  expect(await kept()).toEqual(before);
  world.pass({ seconds: 300 });
  expect((await begin()).status).toBe(303);
});

it('keeps nobody out who is signed in to the portal already', async () => {
  const { tracker, begin } = await begun(600);
  const member = await productMember(world);
  const browser = portal.browser(await member.signIn());

  expect((await begin()).status).toBe(429);
  expect((await tracker.signIn(browser)).claims()?.sub).toBeDefined();
});

it('takes off the count whoever goes on to sign in, so that a school’s first morning is none', async () => {
  const { tracker } = await begun(10);
  const member = await productMember(world);
  const nobody = world.browser();
  const browser = portal.browser(nobody);
  const { address } = await tracker.start();
  const first = await browser.follow(address.href);
  expect(await counted()).toEqual([11]);

  await (await nobody.api()).accounts.signIn({ email: member.email, password: member.password });
  await browser.follow(new URL(first.searchParams.get('to') ?? '', portal.url).href);

  expect(await counted()).toEqual([10]);
});

it('counts nothing where a product asks to be answered without a page: nothing is kept of it', async () => {
  const { begin } = await begun(10);
  const before = await kept();

  await begin({ prompt: 'none' });

  expect(await counted()).toEqual([10]);
  expect(await kept()).toEqual(before);
});
