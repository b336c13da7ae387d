import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { leftAlive } from '../testing/left-alive.ts';
import { openProduct } from '../testing/opened-product.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const rounds = 20;

/** Somebody who is given Tracker again in each round, signs in, and has it taken away in the very moment that a product asks for tokens. */
async function raced() {
  const tracker = await connectProduct(world, portal);
  const teacher = await addTeacher(world);
  const { riverside: site } = world.trust;
  const give = () => teacher.give(site, 'Tracker', 'Full Edit');
  const take = (grantId: string) => teacher.school.access.removeRole({ site, grantId, tell: false });
  const stateOf = async ({
    access_token: access,
    refresh_token: refresh = '',
  }: client.TokenEndpointResponse) => {
    const { active } = await tracker.introspect(access);
    const renewed = await tracker.refresh(refresh).catch(() => null);
    return active || renewed !== null ? 'alive' : 'dead';
  };
  return { ...teacher, tracker, give, take, ...leftAlive(world, tracker), stateOf };
}

it('leaves nothing alive of tokens that are renewed in the moment of the revoke', async () => {
  const { tracker, give, take, signIn, records, live } = await raced();
  for (let round = 0; round < rounds; round += 1) {
    const grantId = await give();
    const opened = await openProduct(tracker, portal.browser(await signIn()));

    await Promise.all([opened.refresh().catch(() => {}), take(grantId)]);

    expect(await opened.state(), `round ${round}`).toBe('dead');
    expect([await records(), await live()], `round ${round}`).toEqual([[], []]);
  }
}, 240_000);

it('leaves nothing alive of a code that is redeemed, or given, in the moment of the revoke', async () => {
  const { tracker, give, take, signIn, records, live, stateOf } = await raced();
  for (let round = 0; round < rounds; round += 1) {
    const grantId = await give();
    const browser = portal.browser(await signIn());
    const { address, checks } = await tracker.start();
    const redeem = async (back: URL) => client.authorizationCodeGrant(tracker.config, back, checks);
    const code = round % 2 === 0 ? await browser.follow(address.href) : null;
    const getting = async () => redeem(code ?? (await browser.follow(address.href)));

    const [tokens] = await Promise.all([getting().catch(() => null), take(grantId)]);

    expect(tokens === null ? 'dead' : await stateOf(tokens), `round ${round}`).toBe('dead');
    expect([await records(), await live()], `round ${round}`).toEqual([[], []]);
  }
}, 240_000);

it('leaves nothing alive of a code that is given in the moment of the sign-out', async () => {
  const { tracker, give, signIn, live, stateOf } = await raced();
  await give();
  for (let round = 0; round < rounds; round += 1) {
    const own = await signIn();
    const browser = portal.browser(own);
    const { address, checks } = await tracker.start();
    const api = await own.api();

    const [back] = await Promise.all([
      browser.follow(address.href),
      api.accounts.signOut({ everywhere: false }),
    ]);

    const tokens = await client.authorizationCodeGrant(tracker.config, back, checks).catch(() => null);
    expect(tokens === null ? 'dead' : await stateOf(tokens), `round ${round}`).toBe('dead');
    expect(await live(), `round ${round}`).toEqual([]);
  }
}, 240_000);
