import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

/** Somebody who opened both products at two places. */
async function atTwo() {
  const both = await openBoth(world, portal);
  const phone = await both.openIn(await both.signIn());
  const states = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ desk: both.desk, phone }).map(async ([name, { tracker, insights }]) => [
          name,
          [await tracker.state(), await insights.state()].join(' and '),
        ]),
      ),
    );
  return { ...both, phone, states };
}
const [alive, dead] = ['alive and alive', 'dead and dead'];
const password = 'violin tractor banana';

it('signs out of the products with the portal, in this browser alone, and tells each once', async () => {
  const { desk, states } = await atTwo();

  await (await desk.own.api()).accounts.signOut({ everywhere: false });

  expect(await states()).toEqual({ desk: dead, phone: alive });
  expect(await noticesOf(world)).toHaveLength(2);
  expect(await world.queued('tell-sign-outs')).toHaveLength(1);
});

it('signs out of them everywhere when asked to', async () => {
  const { desk, states } = await atTwo();

  await (await desk.own.api()).accounts.signOut({ everywhere: true });

  expect(await states()).toEqual({ desk: dead, phone: dead });
  expect(await noticesOf(world)).toHaveLength(4);
});

it('ends what another device opened, and nothing of this one', async () => {
  const { desk, phone, states } = await atTwo();
  const { sessionId = '' } = (await phone.own.whoIs()) ?? {};

  await (await desk.own.api()).profile.endSession({ sessionId });

  expect(await states()).toEqual({ desk: alive, phone: dead });
});

it('keeps what this browser opened when the password is changed in it', async () => {
  const { desk, states } = await atTwo();

  await (
    await desk.own.api()
  ).profile.changePassword({ current: password, chosen: 'a whole new river bank' });

  expect(await states()).toEqual({ desk: alive, phone: dead });
});

it('keeps it also when all others are signed out', async () => {
  const { desk, states } = await atTwo();

  await (await desk.own.api()).profile.endOtherSessions();

  expect(await states()).toEqual({ desk: alive, phone: dead });
});

it('goes on when the same person signs in again in the same browser, and belongs to that sign-in from then on', async () => {
  const { desk, phone, email, states } = await atTwo();
  await (await desk.own.api()).accounts.signIn({ email, password });
  expect(await states()).toEqual({ desk: alive, phone: alive });
  const { sessionId = '' } = (await phone.own.whoIs()) ?? {};
  await (await desk.own.api()).profile.endSession({ sessionId });
  expect(await states()).toEqual({ desk: alive, phone: dead });

  await (await desk.own.api()).accounts.signOut({ everywhere: false });

  expect(await states()).toEqual({ desk: dead, phone: dead });
});

it('signs out also of what went on when the session that opened it had ended', async () => {
  const { desk, school, grants, email, password } = await atTwo();
  await school.access.removeRole({ site: world.trust.riverside, grantId: grants.tracker });
  await (await desk.own.api()).accounts.signIn({ email, password });
  expect(await desk.insights.state()).toBe('alive');

  await (await desk.own.api()).accounts.signOut({ everywhere: false });

  expect(await desk.insights.state()).toBe('dead');
});

it('moves nothing to somebody else’s session', async () => {
  const { desk } = await atTwo();
  const other = await (await addMember(world)).signIn();
  const [from, to] = [(await desk.own.whoIs())?.sessionId, (await other.whoIs())?.sessionId];

  await world.run(({ sql }) => sql('select move_products($1, $2)', [from, to]));
  await world.run(({ sql }) => sql('select gather_products(account_id, uid, $1) from product_session', [to]));

  expect(await world.rows('select from product_session where session_id = $1', [to])).toEqual([]);
});
