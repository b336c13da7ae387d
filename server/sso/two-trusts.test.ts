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

it('ends nothing of another trust that the same person works for, whatever the first one takes away', async () => {
  const here = await productMember(world);
  const at = world.trust.id;
  const tracker = await connectProduct(world, portal);
  await world.startAfresh();
  const there = await productMember(world);
  // They have one account for both.
  for (const table of ['registration', '"grant"'])
    await world.run(({ sql }) =>
      sql(`update ${table} set account_id = $1 where account_id = $2`, [here.accountId, there.accountId]),
    );
  const other = await connectProduct(world, portal);
  const browser = portal.browser(await here.signIn());
  const [first, second] = [await tracker.signIn(browser), await other.signIn(browser)];
  expect(first.claims()?.sub).not.toBe(second.claims()?.sub);
  expect(JSON.stringify(second.claims())).not.toContain(at);

  await here.owner.access.revoke({ site: at, personId: here.personId });

  expect((await tracker.introspect(first.access_token)).active).toBe(false);
  expect((await other.introspect(second.access_token)).active).toBe(true);
  expect(await world.rows('select end_reason from product_session')).toEqual([{ end_reason: null }]);
});
