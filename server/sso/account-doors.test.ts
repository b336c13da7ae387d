import { afterAll, beforeAll, expect, it } from 'vitest';
import { resetToken } from '../accounts/reset-token.ts';
import { addAuthenticator, atSecondStep } from '../testing/authenticator.ts';
import { noticesOf, openBoth } from '../testing/opened-products.ts';
import { runSignIn, type RunningSignIn } from '../testing/run-sign-in.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
let portal: RunningSignIn;
beforeAll(async () => {
  portal = await runSignIn(world);
});
afterAll(() => portal.stop());

type Opened = Awaited<ReturnType<typeof openBoth>>;
const chosen = 'harbour lantern walnut';
const site = () => world.trust.riverside;

/** The link that was mailed to them last. */
async function newestReset(accountId: string): Promise<string> {
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where account_id = $1 order by issued_at desc limit 1',
    [accountId],
  );
  return reset ? resetToken(world.services.settings.linkKey, reset) : '';
}

/** What somebody does, or has done, about the account itself, by which everything that it opened ends. */
const doors: Readonly<Record<string, (opened: Opened) => Promise<unknown>>> = {
  'an administrator resets the second step': async ({ accountId, personId }) => {
    await addAuthenticator(world, accountId);
    const desk = world.as(await world.administrator('helpdesk', site()));
    return desk.accounts.resetSecondStepFor({ site: site(), personId });
  },
  'a new password is chosen by a link': async ({ email, accountId }) => {
    await world.as(null).accounts.requestReset({ email });
    const token = await newestReset(accountId);
    return world.as(null).accounts.resetPassword({ token, password: chosen });
  },
  'a new password is chosen by a link that an administrator had sent': async ({ personId, accountId }) => {
    const desk = world.as(await world.administrator('helpdesk', site()));
    await desk.accounts.resetFor({ site: site(), personId });
    const token = await newestReset(accountId);
    return world.as(null).accounts.resetPassword({ token, password: chosen });
  },
  'they sign out everywhere, on their phone': async ({ signIn }) => {
    const phone = await signIn();
    return (await phone.api()).accounts.signOut({ everywhere: true });
  },
};

it.each(Object.entries(doors))('%s: everything is closed, and each product is told', async (_, go) => {
  const opened = await openBoth(world, portal);

  await go(opened);

  expect([await opened.desk.tracker.state(), await opened.desk.insights.state()]).toEqual(['dead', 'dead']);
  expect(await opened.desk.own.whoIs()).toBeNull();
  expect((await noticesOf(world)).toSorted()).toEqual(['Insights signed_out due', 'Tracker signed_out due']);
  expect(await world.queued('tell-sign-outs')).toEqual([{ trustId: world.trust.id }]);
});

it('a device is signed out, or forgotten, on the profile page: what was opened on it is closed, and nothing else', async () => {
  const { desk, openIn, signIn } = await openBoth(world, portal);
  const [phone, tablet] = [await openIn(await signIn()), await openIn(await signIn())];
  const { profile, factors } = await desk.own.api();
  const { sessionId = '' } = (await phone.own.whoIs()) ?? {};
  await profile.endSession({ sessionId });
  expect([await phone.tracker.state(), await tablet.tracker.state()]).toEqual(['dead', 'alive']);

  const [device] = await world.database.asOwner<{ id: string }>(
    'select device_id as id from session where id = $1',
    [(await tablet.own.whoIs())?.sessionId],
  );
  await factors.forgetDevice({ deviceId: device?.id ?? '' });

  expect([await tablet.tracker.state(), await tablet.insights.state()]).toEqual(['dead', 'dead']);
  expect([await desk.tracker.state(), await desk.insights.state()]).toEqual(['alive', 'alive']);
  expect(await noticesOf(world)).toHaveLength(4);
});

it('a second step is taken away: what other devices opened is closed, and what this one did goes on', async () => {
  const { desk, openIn, signIn, accountId, email, password } = await openBoth(world, portal);
  const app = await addAuthenticator(world, accountId);
  const phone = await atSecondStep(world, { email, password });
  await (await phone.api()).accounts.answerFactor({ code: app.code() });
  const onPhone = await openIn(phone);

  await (await phone.api()).factors.removeTotp({});

  expect([await onPhone.tracker.state(), await desk.tracker.state()]).toEqual(['alive', 'dead']);
  expect(await signIn()).toBeDefined();
});
