import * as client from 'openid-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { addMember } from '../testing/member.ts';
import { openProduct } from '../testing/opened-product.ts';
import { openBoth } from '../testing/opened-products.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('leads whoever’s time at the portal is up to its sign-in, in a browser that a product knows', async () => {
  const { desk, tracker } = await openBoth(world, portal);
  world.pass({ hours: 12 });

  const page = await desk.browser.follow((await tracker.start()).address.href);

  expect(page.pathname).toBe('/sign-in');
});

it('takes nobody for whoever was at the same browser before them', async () => {
  const [first, second] = [await addMember(world), await productMember(world)];
  const tracker = await connectProduct(world, portal);
  const shared = await first.signIn();
  const browser = portal.browser(shared);
  const turnedAway = await browser.follow((await tracker.start()).address.href);
  expect(turnedAway.pathname).toBe('/no-access');

  await (await shared.api()).accounts.signIn({ email: second.email, password: second.password });
  const { address, checks } = await tracker.start();
  await browser.follow(address.href);
  // A page that sends itself on: the first one is signed out of the provider before the second one is let in.
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(browser.page()) ?? [];
  const back = await browser.post(`${portal.url}/oidc/session/end/confirm`, { xsrf, logout: 'yes' });
  const tokens = await client.authorizationCodeGrant(tracker.config, back, checks);

  expect(tokens.claims()).toMatchObject({ email: second.email });
  expect((await shared.whoIs())?.accountId).toBe(second.accountId);
});

it('asks for a second step whoever’s trust asks everyone for one, whatever the product asks', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  await world.run(({ sql }) => sql(`update trust set factor_for = 'everyone' where id = app_trust()`));

  const page = await portal.browser(await member.signIn()).follow((await tracker.start()).address.href);

  expect(page.pathname).toBe('/second-step');
});

it('knows a product no more once it is retired', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await member.signIn());
  await world.run(({ sql }) =>
    sql(`update product set retired_at = gatehouse_now() where name = 'Tracker' and trust_id = app_trust()`),
  );

  await browser.follow((await tracker.start()).address.href);

  expect(browser.page()).toContain('The portal does not know this product');
});

it('tells of no role whose last day is over, before the job has written it down, and closes with the last of them', async () => {
  const { desk, owner, school, personId, grants } = await openBoth(world, portal);
  const { id: site, riverside, hillside } = world.trust;
  const later = (seconds: number) => new Date(world.now.getTime() + seconds * 1000).toISOString();
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit'), schoolId: hillside }];
  await owner.invitations.send({ site, personId, offers, endsAt: later(600) });
  await school.access.changeEnd({ site: riverside, grantId: grants.tracker, endsAt: later(300) });
  expect((await desk.tracker.claims())['roles']).toHaveLength(2);

  world.pass({ seconds: 300 });

  const only = [expect.objectContaining({ school: expect.objectContaining({ id: hillside }) })];
  expect((await desk.tracker.refresh()).claims()?.['roles']).toEqual(only);
  expect((await desk.tracker.claims())['roles']).toEqual(only);
  world.pass({ seconds: 300 });
  expect(await desk.tracker.state()).toBe('dead');
  expect(await desk.insights.refresh()).toBeDefined();
});

it('gives access for ten minutes, and after that by a refresh alone', async () => {
  const { desk, tracker } = await openBoth(world, portal);
  const { access_token: access, refresh_token: refresh = '' } = await tracker.signIn(desk.browser);
  world.pass({ seconds: 599 });
  expect((await tracker.introspect(access)).active).toBe(true);

  world.pass({ seconds: 1 });

  expect((await tracker.introspect(access)).active).toBe(false);
  expect((await tracker.introspect(refresh)).active).toBe(true);
  const opened = await openProduct(tracker, desk.browser);
  expect(await opened.state()).toBe('alive');
});
