import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
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

it('asks for a second step where the product does, and says that it was proven', async () => {
  const member = await productMember(world);
  await member.give('Full Edit', 'Insights', world.trust.id);
  const strict = await connectProduct(world, portal, { needsFactor: true });
  const easy = await connectProduct(world, portal, { product: 'Insights' });
  const own = await member.signIn();
  const browser = portal.browser(own);

  const asked = await browser.follow((await strict.start()).address.href);
  const early = await browser.follow(new URL(asked.searchParams.get('to') ?? '', portal.url).href);
  const elsewhere = await easy.signIn(browser);
  const app = await addAuthenticator(world, member.accountId);
  const fresh = await atSecondStep(world, member);
  await (await fresh.api()).accounts.answerFactor({ code: app.code() });
  const tokens = await strict.signIn(portal.browser(fresh));

  expect(asked.pathname).toBe('/second-step');
  expect(early.pathname).toBe('/second-step');
  expect(elsewhere.claims()?.['amr']).toEqual(['pwd']);
  expect(tokens.claims()?.['amr']).toEqual(['pwd', 'mfa']);
});

it('asks who it is once more where a product wants to be sure', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal);
  const browser = portal.browser(await member.signIn());
  await tracker.signIn(browser);
  world.pass({ hours: 1 });

  const { address } = await tracker.start({ prompt: 'login' });

  expect((await browser.follow(address.href)).pathname).toBe('/prove');
});

it('shows no page where a product asks to be answered without one', async () => {
  const tracker = await connectProduct(world, portal);
  const stranger = portal.browser(world.browser());
  const { address } = await tracker.start({ prompt: 'none' });

  const back = await stranger.follow(address.href);

  expect(`${back.origin}${back.pathname}`).toBe(tracker.redirectUri);
  expect(back.searchParams.get('error')).toBe('login_required');
});
