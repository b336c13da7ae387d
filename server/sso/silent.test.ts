import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { connectProduct } from '../testing/connected-product.ts';
import { productMember } from '../testing/product-member.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { runSignIn, type ProductBrowser, type RunningSignIn } from '../testing/run-sign-in.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

type Product = Awaited<ReturnType<typeof connectProduct>>;

/** What a product is told that asks without a page: `code`, or why not. */
async function told(product: Product, browser: ProductBrowser, more: Readonly<Record<string, string>> = {}) {
  const { address } = await product.start({ prompt: 'none', ...more });
  const back = await browser.follow(address.href);
  expect(`${back.origin}${back.pathname}`).toBe(product.redirectUri);
  return back.searchParams.has('code') ? 'code' : back.searchParams.get('error');
}
/** What the provider keeps of them. */
const keptOf = (accountId: string) =>
  world.run(({ sql }) =>
    sql(
      `select model from oidc_record where account_id = $1
       union all select 'entered' from product_session where account_id = $1`,
      [accountId],
    ),
  );

it('lets somebody in at the first silent question, because the portal knows who they are', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const own = await member.signIn();

  const tokens = await tracker.signIn(portal.browser(own), { prompt: 'none' });

  expect(await tracker.userinfo(tokens.access_token)).toMatchObject({ email: member.email });
  expect(await world.audited()).toContain('product.signed_in');
  await (await own.api()).accounts.signOut({ everywhere: false });
  expect(await tracker.introspect(tokens.access_token)).toEqual({ active: false });
});

it('asks again in the same browser without a page, and for another product', async () => {
  const member = await productMember(world);
  await member.give('Full Edit', 'Insights', world.trust.id);
  const [tracker, insights] = [
    await connectProduct(world, portal),
    await connectProduct(world, portal, { product: 'Insights' }),
  ];
  const browser = portal.browser(await member.signIn());

  expect(await told(tracker, browser)).toBe('code');
  expect(await told(tracker, browser)).toBe('code');
  expect(await told(insights, browser)).toBe('code');
});

it('keeps nothing, and says nothing of them, where they may not open the product', async () => {
  const member = await addMember(world);
  const tracker = await connectProduct(world, portal);
  const own = world.browser();
  await (await own.api()).accounts.signIn({ email: member.email, password: member.password });

  expect(await told(tracker, portal.browser(own))).toBe('login_required');
  expect(await keptOf(member.accountId)).toEqual([]);
});

it('lets no parent in who is blocked, nor whose access ended', async () => {
  const evenings = await connectProduct(world, portal, { product: 'Parents Evening' });
  const { riverside } = world.trust;
  const [barred, revoked] = [await addRegisteredParent(world), await addRegisteredParent(world)];
  const [one, other] = [portal.browser(await barred.signIn()), portal.browser(await revoked.signIn())];
  const office = world.as(await world.administrator('account_owner'));
  const site = world.trust.id;

  const reason = 'Court order of 3 March';
  await office.blocks.place({ site, contactId: barred.contactId, studentId: null, reason });
  await revoked.childLeaves(riverside);
  await office.contacts.revoke({ site, contactId: revoked.contactId, schoolId: riverside });

  expect(await told(evenings, one)).toBe('login_required');
  expect(await told(evenings, other)).toBe('login_required');
  expect((await one.follow((await evenings.start()).address.href)).pathname).toBe('/sign-in');
  expect(await keptOf(barred.accountId)).toEqual([]);
  expect(await keptOf(revoked.accountId)).toEqual([]);
});

it('asks for the second step first where the product does', async () => {
  const member = await productMember(world);
  const strict = await connectProduct(world, portal, { needsFactor: true });

  expect(await told(strict, portal.browser(await member.signIn()))).toBe('login_required');

  const app = await addAuthenticator(world, member.accountId);
  const fresh = await atSecondStep(world, member);
  await (await fresh.api()).accounts.answerFactor({ code: app.code() });
  expect(await told(strict, portal.browser(fresh))).toBe('code');
});

it('lets nobody in who holds the portal open longer than the product allows', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const own = await member.signIn();
  const ago = async (seconds: number) =>
    world.database.asOwner("update session set proven_at = now() - $1 * interval '1 second'", [seconds]);

  await ago(120);
  expect(await told(tracker, portal.browser(own), { max_age: '60' })).toBe('login_required');
  expect(await told(tracker, portal.browser(own), { max_age: '600' })).toBe('code');
});

it('says in each token when and how somebody proved who they are, as the portal knows it', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const own = await member.signIn();
  const browser = portal.browser(own);
  const proven = async (at: number) =>
    world.database.asOwner('update session set proven_at = to_timestamp($1), factor = null', [at]);
  const [early, late] = [1_780_000_000, 1_780_003_600];

  await proven(early);
  const first = await tracker.signIn(browser);
  await proven(late);
  await world.database.asOwner("update session set factor = 'totp'", []);
  const second = await tracker.signIn(browser);

  expect(first.claims()).toMatchObject({ auth_time: early, amr: ['pwd'] });
  expect(second.claims()).toMatchObject({ auth_time: late, amr: ['pwd', 'mfa'] });
  expect(second.claims()?.['sid']).toBe(first.claims()?.['sid']);
});

it('asks who it is once more where they proved it longer ago than the product allows, and once', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const own = await member.signIn();
  const browser = portal.browser(own);
  await world.database.asOwner("update session set proven_at = now() - interval '5 minutes'", []);
  const { address } = await tracker.start({ max_age: '60' });

  const asked = await browser.follow(address.href);
  await world.database.asOwner('update session set proven_at = now()', []);
  const back = await browser.follow(new URL(asked.searchParams.get('to') ?? '', portal.url).href);

  expect(asked.pathname).toBe('/prove');
  expect(back.searchParams.has('code')).toBe(true);
});
