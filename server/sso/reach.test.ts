import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct } from '../testing/opened-product.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

it('removes one role: its product is dead in every browser at once, and the other goes on', async () => {
  const { desk, openIn, signIn, school, grants } = await openBoth(world, portal);
  const phone = await openIn(await signIn());

  await school.access.removeRole({ site: world.trust.riverside, grantId: grants.tracker });

  expect([await desk.tracker.state(), await phone.tracker.state()]).toEqual(['dead', 'dead']);
  expect([await desk.insights.state(), await phone.insights.state()]).toEqual(['alive', 'alive']);
  expect(await noticesOf(world)).toEqual(['Tracker access_ended due', 'Tracker access_ended due']);
  expect(await world.queued('tell-sign-outs')).toEqual([{ trustId: world.trust.id }]);
});

it('changes a role: the next token carries it, and nobody is signed out of any product', async () => {
  const { desk, school, grants } = await openBoth(world, portal);
  const roleId = world.trust.role('Tracker', 'Partial Read-only');
  const roles = async () => [
    (await desk.tracker.refresh()).claims()?.['roles'], // of the ID token
    (await desk.tracker.claims())['roles'], // by the access token
  ];
  expect(await roles()).toMatchObject([[{ role: 'Partial Edit' }], [{ role: 'Partial Edit' }]]);

  await school.access.changeHeldRole({ site: world.trust.riverside, grantId: grants.tracker, roleId });

  const now = {
    role: 'Partial Read-only',
    preset: 'partial_read_only',
    school: { id: world.trust.riverside },
  };
  expect(await desk.tracker.claims()).toMatchObject({ roles: [now] });
  expect(await roles()).toMatchObject([[now], [now]]);
  for (const each of await roles()) expect(each).toHaveLength(1);
  expect([await desk.tracker.state(), await desk.insights.state()]).toEqual(['alive', 'alive']);
  expect(await noticesOf(world)).toEqual([]);
});

it('raises a role, or gives a second one: the next token carries both, and nothing of another product', async () => {
  const { desk, owner, personId } = await openBoth(world, portal);
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit'), schoolId: world.trust.hillside }];

  await owner.invitations.send({ site: world.trust.id, personId, offers });

  const roles = (await desk.tracker.refresh()).claims()?.['roles'];
  expect(roles).toHaveLength(2);
  expect(roles).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        role: 'Full Edit',
        school: expect.objectContaining({ id: world.trust.hillside }),
      }),
      expect.objectContaining({ role: 'Partial Edit' }),
    ]),
  );
});

it('calls a new sign-in in the same browser something else, so that late news of the old one does not end it', async () => {
  const { desk, school, grants, give, email, password, tracker } = await openBoth(world, portal);
  await school.access.removeRole({ site: world.trust.riverside, grantId: grants.tracker });
  await give(world.trust.riverside, 'Tracker', 'Full Edit');
  await (await desk.own.api()).accounts.signIn({ email, password });

  const again = await openProduct(tracker, desk.browser);

  expect(again.sid).not.toBe(desk.tracker.sid);
  expect([await again.state(), await desk.tracker.state()]).toEqual(['alive', 'dead']);
});
