import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();

const password = 'correct horse battery staple';

/** Invites somebody to Insights at the trust; returns the way to their newest link. */
async function invite(email = `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`) {
  const admin = world.as(await world.administrator('account_admin'));
  const personId = await world.staff({ email, schools: [world.trust.riverside] });
  const site = world.trust.id;
  const roleId = world.trust.role('Insights', 'Full Edit');
  const { invitationId } = await admin.invitations.send({ site, personId, offers: [{ roleId }] });
  const token = async () =>
    world.run(async ({ em, settings }) =>
      tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
    );
  return { admin, site, email, personId, roleId, invitationId: invitationId ?? '', token };
}

const create = { create: { name: 'Ada Lovelace', password } };

it('opens an invitation, queues its mail and writes it down, in one commit', async () => {
  await invite();

  expect(await world.queued('deliver-mail')).toHaveLength(1);
  expect(await world.audited()).toEqual(['invitation.sent']);
});

it('lets the invitee in, once, and signs them in', async () => {
  const { token, email } = await invite();
  const browser = world.browser();

  await (await browser.api()).invitations.accept({ token: await token(), how: create });

  expect(await browser.whoIs()).toMatchObject({ email });
  await expect(
    world.as(null).invitations.accept({ token: await token(), how: create }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await world.audited()).toContain('invitation.accepted');
});

it('works until the last second of the fourteenth day', async () => {
  const { token } = await invite();
  world.pass({ hours: 336, seconds: -1 });

  await expect(
    world.as(null).invitations.accept({ token: await token(), how: create }),
  ).resolves.toBeDefined();
});

it('has run out at the fourteenth day exactly, with no job to say so', async () => {
  const { token } = await invite();
  world.pass({ hours: 336 });

  expect(await world.as(null).invitations.landing({ token: await token() })).toMatchObject({
    state: 'expired',
  });
  await expect(
    world.as(null).invitations.accept({ token: await token(), how: create }),
  ).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
    cause: { code: 'invitation_expired' },
  });
});

it('is accepted by one of twenty people who press at once', async () => {
  const { token } = await invite();
  const link = await token();

  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => world.as(null).invitations.accept({ token: link, how: create })),
  );

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await world.rows(`select from "grant" where ended_at is null`)).toHaveLength(1);
});

it('is dead after a re-invite, and says that a newer link was sent', async () => {
  const { admin, site, invitationId, token } = await invite();
  const older = await token();
  world.pass({ hours: 24 });

  await admin.invitations.reissue({ site, invitationId });

  expect(await token()).not.toBe(older);
  expect(await world.as(null).invitations.landing({ token: older })).toMatchObject({ state: 'replaced' });
  await expect(world.as(null).invitations.accept({ token: older, how: create })).rejects.toMatchObject({
    cause: { code: 'invitation_replaced' },
  });
  world.pass({ hours: 335 });
  await expect(
    world.as(null).invitations.accept({ token: await token(), how: create }),
  ).resolves.toBeDefined();
});

it('is dead after it was cancelled, and does not stand in the way of a new one', async () => {
  const { admin, site, personId, roleId, invitationId, token } = await invite();
  const link = await token();

  await admin.invitations.cancel({ site, invitationId });

  await expect(world.as(null).invitations.accept({ token: link, how: create })).rejects.toMatchObject({
    cause: { code: 'invitation_cancelled' },
  });
  await expect(admin.invitations.send({ site, personId, offers: [{ roleId }] })).resolves.toMatchObject({
    outcome: 'invited',
  });
});

it.each([
  ['has left', 'gone_at = now()'],
  ['was switched off in the MIS', 'enabled = false'],
])('lets nobody in who %s since they were invited', async (_, change) => {
  const { token, personId } = await invite();
  await world.database.asOwner(`update person set ${change} where id = $1`, [personId]);

  await expect(
    world.as(null).invitations.accept({ token: await token(), how: create }),
  ).rejects.toMatchObject({
    cause: { code: 'invitation_cancelled' },
  });
  expect(await world.rows(`select from "grant"`)).toEqual([]);
});
