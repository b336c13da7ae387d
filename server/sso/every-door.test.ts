import { afterAll, beforeAll, expect, it } from 'vitest';
import { doorsOut, doorsOutOfAll } from '../testing/doors-out.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const asked = async () => (await world.queued('tell-sign-outs')).length;
const reasons: Readonly<Record<string, string>> = {
  'a retired product': 'product_retired',
  'a connection that is ended': 'client_ended',
};

it.each(Object.entries(doorsOut))(
  '%s: that product is dead at once and is to be told, the other goes on',
  async (name, go) => {
    const opened = await openBoth(world, portal);
    const { desk, tracker } = opened;

    await go(world, opened);

    expect(await desk.tracker.state()).toBe('dead');
    expect(await desk.insights.state()).toBe('alive');
    expect(await noticesOf(world)).toEqual([`Tracker ${reasons[name] ?? 'access_ended'} due`]);
    expect(await asked()).toBe(1);
    const left = await world.database.asOwner('select model from oidc_record where client_id = $1', [
      tracker.id,
    ]);
    expect(left).toEqual([]);
  },
);

it.each(Object.entries(doorsOutOfAll))('%s: both are dead at once, and each is told once', async (_, go) => {
  const opened = await openBoth(world, portal);

  await go(world, opened);

  expect([await opened.desk.tracker.state(), await opened.desk.insights.state()]).toEqual(['dead', 'dead']);
  expect((await noticesOf(world)).map((notice) => notice.split(' ')[0]).toSorted()).toEqual([
    'Insights',
    'Tracker',
  ]);
  const left = await world.database.asOwner('select model from oidc_record where account_id = $1', [
    opened.accountId,
  ]);
  expect(left).toEqual([]);
});
