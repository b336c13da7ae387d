import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../../testing/connected-product.ts';
import { addRegisteredParent } from '../../testing/registered-parent.ts';
import { runSignIn, type RunningSignIn } from '../../testing/run-sign-in.ts';
import { productNamed } from '../../testing/connect-in-office.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('names the page of a parent who signed in, and keeps doing so when their access has ended', async () => {
  const evenings = await connectProduct(world, portal, { product: 'Parents Evening' });
  const parent = await addRegisteredParent(world);
  await evenings.signIn(portal.browser(await parent.signIn()));
  const office = world.as(await world.administrator('account_owner'));
  const at = { site: world.trust.id, productId: await productNamed(world, 'Parents Evening') };
  const row = { who: 'Priya Shah', personId: null, contactId: parent.contactId, roles: [] };

  expect((await office.sso.signIns(at)).rows).toMatchObject([{ ...row, endedAt: null }]);

  await office.blocks.place({
    site: at.site,
    contactId: parent.contactId,
    studentId: null,
    reason: 'Order of 3 March',
  });
  const { rows } = await office.sso.signIns(at);
  expect(rows).toMatchObject([row]);
  expect(rows[0]?.endedAt).not.toBeNull();
});
