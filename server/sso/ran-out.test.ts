import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct } from '../testing/opened-product.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const sweep = () => world.run(({ sql }) => sql('select end_ran_out_products(100)'));
const ends = async () => {
  const rows = await world.rows<{ why: string | null }>('select end_reason as why from product_session');
  return rows.map(({ why }) => why);
};

it('signs out of the products whoever was not at the portal for twelve hours, however often a product refreshed', async () => {
  const { desk } = await openBoth(world, portal);

  for (const hours of [4, 4, 3]) {
    world.pass({ hours });
    await desk.tracker.refresh();
  }
  world.pass({ seconds: 59 * 60 + 59 });
  await desk.tracker.refresh();
  world.pass({ seconds: 1 });

  expect([await desk.tracker.state(), await desk.insights.state()]).toEqual(['dead', 'dead']);
  expect(await desk.own.whoIs()).toBeNull();
});

it('goes on while they use the portal, or open products from it, for seven days and no longer', async () => {
  const { desk, tracker } = await openBoth(world, portal);
  for (let time = 1; time <= 15; time += 1) {
    world.pass({ hours: 11 });
    expect(await desk.own.whoIs(), `the ${time}. time`).not.toBeNull();
    await (time % 5 === 0 ? tracker.signIn(desk.browser) : desk.tracker.refresh());
  }
  world.pass({ hours: 2, seconds: 3599 });
  await desk.tracker.refresh();
  expect(await desk.own.whoIs()).not.toBeNull();

  world.pass({ seconds: 1 });

  expect(await desk.own.whoIs()).toBeNull();
  await expect(desk.tracker.refresh()).rejects.toMatchObject({ error: 'invalid_grant' });
});

it('tells the products that listen, once, and says why it ended', async () => {
  const { desk } = await openBoth(world, portal);
  world.pass({ hours: 11 });
  await sweep();
  expect(await ends()).toEqual([null, null]);

  world.pass({ hours: 1 });
  await sweep();
  await sweep();

  expect(await ends()).toEqual(['ran_out', 'ran_out']);
  expect((await noticesOf(world)).toSorted()).toEqual(['Insights ran_out due', 'Tracker ran_out due']);
  expect(await desk.tracker.state()).toBe('dead');
});

it('gives a product that goes on without its session no longer than the session would have had', async () => {
  const { desk, school, grants } = await openBoth(world, portal);
  await school.access.removeRole({ site: world.trust.riverside, grantId: grants.tracker });
  expect(await desk.own.whoIs()).toBeNull();

  world.pass({ hours: 11 });
  await desk.insights.refresh();
  expect(await desk.insights.state()).toBe('alive');
  world.pass({ hours: 1 });

  expect(await desk.insights.state()).toBe('dead');
});

it('keeps what they opened before, when they sign in again in the same browser and open another product there', async () => {
  const { desk, school, grants, give, email, password, tracker } = await openBoth(world, portal);
  await school.access.removeRole({ site: world.trust.riverside, grantId: grants.tracker });
  await give(world.trust.riverside, 'Tracker', 'Full Edit');
  world.pass({ hours: 11 });
  await (await desk.own.api()).accounts.signIn({ email, password });
  await tracker.signIn(desk.browser);

  world.pass({ hours: 11 });
  await desk.insights.refresh();
  expect(await desk.insights.state()).toBe('alive');
  world.pass({ hours: 1 });

  expect(await desk.insights.state()).toBe('dead');
});

it('is opened anew by the next sign-in in the same browser, and what ran out stays dead', async () => {
  const { desk, tracker, email, password } = await openBoth(world, portal);
  world.pass({ hours: 13 });

  await (await desk.own.api()).accounts.signIn({ email, password });
  expect(await desk.insights.state()).toBe('dead');
  const again = await openProduct(tracker, desk.browser);

  expect(await again.state()).toBe('alive');
  expect(again.sid).not.toBe(desk.tracker.sid);
  await sweep();
  expect(await again.state()).toBe('alive');
  expect(new Set(await ends())).toEqual(new Set(['ran_out', null]));
});
