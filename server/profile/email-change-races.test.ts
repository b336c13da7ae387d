import { expect, it } from 'vitest';
import { verifyPassword } from '../accounts/verify-password.ts';
import { openSession } from '../accounts/open-session.ts';
import { resetToken } from '../accounts/reset-token.ts';
import { addMember } from '../testing/member.ts';
import { askForChange, signInTwice } from '../testing/email-change.ts';
import { createWorld } from '../testing/world.ts';
import { emailChangeToken } from './email-change-token.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const fresh = () => `mei.${crypto.randomUUID().slice(0, 8)}@home.example`;

it('of two changes asked for at once only the newest link works, and sets the address it was mailed to', async () => {
  for (let round = 0; round < 5; round += 1) {
    const member = await addMember(world);
    const { here, there } = await signInTwice(member);
    const [mine, yours] = [fresh(), fresh()];
    const tokens = await Promise.all([
      askForChange(world, here, member, mine),
      askForChange(world, there, member, yours),
    ]);
    const api = await here.api();
    const outcomes = await Promise.allSettled(
      tokens.map((token) => api.profile.confirmEmailChange({ token: token ?? '' })),
    );

    const won = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
    expect(won).toHaveLength(1);
    expect(await here.whoIs()).toMatchObject({ email: won[0] === 0 ? mine : yours });
  }
});

it('of twenty who press one link at the same time, one wins', async () => {
  const member = await addMember(world);
  const { here } = await signInTwice(member);
  const token = (await askForChange(world, here, member, fresh())) ?? '';
  const api = await here.api();

  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => api.profile.confirmEmailChange({ token })),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('two accounts that want one address at the same time: one gets it', async () => {
  const email = fresh();
  const both = await Promise.all(
    [await addMember(world), await addMember(world)].map(async (member) => {
      const { here } = await signInTwice(member);
      return { api: await here.api(), token: (await askForChange(world, here, member, email)) ?? '' };
    }),
  );

  const outcomes = await Promise.allSettled(
    both.map(({ api, token }) => api.profile.confirmEmailChange({ token })),
  );

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refused('address_taken'),
  });
});

it('opens no session by the old address for a sign-in that was on its way', async () => {
  const member = await addMember(world);
  const { here } = await signInTwice(member);
  const token = (await askForChange(world, here, member, fresh())) ?? '';
  const visitor = { headers: new Headers(), ip: null, requestId: 'test' };

  const proven = await verifyPassword(world.services, visitor, member);
  await (await here.api()).profile.confirmEmailChange({ token });

  await expect(world.run((uow) => openSession(uow, world.auth, visitor, proven))).rejects.toMatchObject({
    code: 'wrong_password',
  });
});

it('kills a reset link that is on its way, and sends none to the old address any more', async () => {
  const member = await addMember(world);
  const { here } = await signInTwice(member);
  const token = (await askForChange(world, here, member, fresh())) ?? '';
  await world.as(null).accounts.requestReset({ email: member.email });
  const [reset] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from password_reset where account_id = $1',
    [member.accountId],
  );
  if (reset === undefined) throw new Error('no link was made');

  await (await here.api()).profile.confirmEmailChange({ token });

  const dead = resetToken(world.services.settings.linkKey, reset);
  expect(await world.as(null).accounts.resetLanding({ token: dead })).toMatchObject({ state: 'expired' });
});

it.each([
  [
    'a new password',
    async (api: Api, { password }: { password: string }) => {
      await api.profile.changePassword({ current: password, chosen: 'harbour lantern walnut' });
    },
  ],
  [
    'the end of all access',
    async (_: Api, { personId }: { personId: string }) => {
      const owner = world.as(await world.administrator('account_owner'));
      await owner.access.revoke({ site: world.trust.id, personId });
    },
  ],
])('dies with %s', async (_, end) => {
  const member = await addMember(world);
  const { here } = await signInTwice(member);
  await askForChange(world, here, member, fresh());
  await end(await here.api(), member);

  const [change] = await world.database.asOwner<{ id: string; nonce: Buffer }>(
    'select id, nonce from email_change where account_id = $1',
    [member.accountId],
  );
  const token = change ? emailChangeToken(world.services.settings.linkKey, change) : '';
  expect(await world.as(null).profile.emailChangeLanding({ token })).toMatchObject({
    state: 'replaced',
    newEmail: null,
  });
});

type Api = ReturnType<typeof world.as>;
