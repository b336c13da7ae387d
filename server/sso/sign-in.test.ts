import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { addMember } from '../testing/member.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('signs somebody in to a product, and says who they are and what they may do', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);

  const tokens = await tracker.signIn(portal.browser(await member.signIn()));

  expect(tokens.claims()).toMatchObject({
    name: 'Mei Herrera',
    email: member.email,
    roles: [
      {
        role: 'Full Edit',
        preset: 'full_edit',
        school: { id: world.trust.riverside, name: 'Riverside Primary' },
        trust: { id: world.trust.id },
      },
    ],
  });
  expect(await tracker.userinfo(tokens.access_token)).toMatchObject({
    name: 'Mei Herrera',
    email: member.email,
  });
  expect(await tracker.introspect(tokens.access_token)).toMatchObject({ active: true });
  expect(tokens.expires_in).toBe(600);
});

it('asks nobody twice: the second product opens by the same sign-in, and knows them by another name', async () => {
  const member = await productMember(world);
  await member.give('Full Edit', 'Insights', world.trust.id);
  const tracker = await connectProduct(world, portal);
  const insights = await connectProduct(world, portal, { product: 'Insights' });
  const browser = portal.browser(await member.signIn());

  const first = await tracker.signIn(browser);
  const again = await tracker.signIn(browser);
  const second = await insights.signIn(browser);

  expect(again.claims()?.sub).toBe(first.claims()?.sub);
  expect(second.claims()?.sub).not.toBe(first.claims()?.sub);
  expect(first.claims()?.sub).not.toBe(member.accountId);
  expect(second.claims()?.['roles']).toMatchObject([{ role: 'Full Edit', school: null }]);
});

it('leads somebody who is not signed in to the portal first, and on from there', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const nobody = world.browser();
  const browser = portal.browser(nobody);
  const { address } = await tracker.start();

  const first = await browser.follow(address.href);
  await (await nobody.api()).accounts.signIn({ email: member.email, password: member.password });
  const back = await browser.follow(new URL(first.searchParams.get('to') ?? '', portal.url).href);

  expect(first.pathname).toBe('/sign-in');
  expect(`${back.origin}${back.pathname}`).toBe(tracker.redirectUri);
  expect(back.searchParams.get('code')).toMatch(/^[\w-]{40,}$/);
});

it('goes by who is signed in to the portal now, whoever it was before', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const shared = await member.signIn();
  const browser = portal.browser(shared);
  await tracker.signIn(browser);

  await (await shared.api()).accounts.signOut({ everywhere: false });
  const { address } = await tracker.start();

  expect((await browser.follow(address.href)).pathname).toBe('/sign-in');
});

it('shows our own page to somebody without access, and lets them in once it was given', async () => {
  const member = await addMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await member.signIn());
  const { address } = await tracker.start();

  const page = await browser.follow(address.href);
  const from = new URL(page.searchParams.get('from') ?? '', portal.url).href;
  const owner = world.as(await world.administrator('account_owner'));
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  await owner.invitations.send({ site: world.trust.riverside, personId: member.personId, offers });
  const back = await browser.follow(from);

  expect(page.pathname).toBe('/no-access');
  expect(back.searchParams.get('code')).not.toBeNull();
});

it('tells the product that somebody without access gave up', async () => {
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await (await addMember(world)).signIn());
  const page = await browser.follow((await tracker.start()).address.href);

  const back = await browser.follow(`${portal.url}${page.searchParams.get('from')}/back`);

  expect(`${back.origin}${back.pathname}`).toBe(tracker.redirectUri);
  expect(back.searchParams.get('error')).toBe('access_denied');
});
