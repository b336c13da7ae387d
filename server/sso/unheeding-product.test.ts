import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { noticesOf } from '../testing/opened-products.ts';
import { productMember } from '../testing/product-member.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('knows who is signed in to a product that listens to no sign-outs, and ends their tokens with the portal’s session', async () => {
  const member = await productMember(world);
  const tracker = await connectProduct(world, portal, { signOutUri: null });
  const browser = await member.signIn();
  const tokens = await tracker.signIn(portal.browser(browser));
  expect(await world.rows('select ended_at from product_session')).toEqual([{ ended_at: null }]);

  await (await browser.api()).accounts.signOut({ everywhere: false });

  expect(await world.rows('select end_reason from product_session')).toEqual([{ end_reason: 'signed_out' }]);
  expect(await noticesOf(world)).toEqual([]);
  expect((await tracker.introspect(tokens.access_token)).active).toBe(false);
  await expect(tracker.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });
});
