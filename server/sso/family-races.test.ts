import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectProduct } from '../testing/connected-product.ts';
import { leftAlive } from '../testing/left-alive.ts';
import { openProduct } from '../testing/opened-product.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

const rounds = 20;

it('leaves nothing alive of a parent’s tokens that are renewed in the moment in which the office revokes', async () => {
  const { riverside: schoolId, hillside } = world.trust;
  const evenings = await connectProduct(world, portal, { product: 'Parents Evening' });
  const { contacts, blocks } = world.as(await world.administrator('account_owner'));
  const parent = await addRegisteredParent(world, { schools: [schoolId, hillside] });
  const { contactId, children } = parent;
  const site = world.trust.id;
  // They stay registered for Hillside, so that nothing but how they stand at Riverside opens the product, or closes it.
  await blocks.place({ site, contactId, studentId: children[hillside] ?? '', reason: 'Court order' });
  const { records, live } = leftAlive(world, evenings);

  for (let round = 0; round < rounds; round += 1) {
    const opened = await openProduct(evenings, portal.browser(await parent.signIn()));
    await parent.childLeaves(schoolId);

    await Promise.all([opened.refresh().catch(() => {}), contacts.revoke({ site, contactId, schoolId })]);

    expect(await opened.state(), `round ${round}`).toBe('dead');
    expect([await records(), await live()], `round ${round}`).toEqual([[], []]);
    await parent.childReturns(schoolId);
    await contacts.restore({ site, contactId, schoolId });
  }
}, 240_000);
