import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { inviteOne } from '../testing/invite.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const nobody = () => world.as(null).invitations;

let one: Awaited<ReturnType<typeof inviteOne>> & { token: string };
beforeEach(async () => {
  const invited = await inviteOne(world, 'j.whitfield@northgate.example');
  one = { ...invited, token: await newestLink(world, invited.invitationId) };
});

const ask = (token = one.token) => nobody().askAgain({ token });
const change = (text: string) => world.run(({ sql }) => sql(text));
const facts = () =>
  world.rows(`select version, invited_by_name as by, asked_again as asked from invitation where id = $1`, [
    one.invitationId,
  ]);
const mailedTo = () =>
  world.rows<{ to: string }>(
    `select to_address as "to" from mail where template = 'staff-invitation' order by created_at, id`,
  );

it('sends a new link in the place of one that ran out, in the name of whoever invited', async () => {
  world.pass({ hours: 336 });

  expect(await ask()).toEqual({ sentTo: 'j•••@northgate.example' });

  expect(await facts()).toEqual([{ version: 2, by: 'Dana Whitfield', asked: 1 }]);
  expect(await nobody().landing({ token: one.token })).toMatchObject({
    state: 'replaced',
    invitation: { askedAt: world.now.toISOString() },
  });
  const newer = await newestLink(world, one.invitationId);
  expect(await nobody().landing({ token: newer })).toMatchObject({ state: 'open' });
  expect(await world.audited()).toContain('invitation.asked_again');
});

it('sends it to the address of today, whoever asks', async () => {
  await change(
    `update person set email = 'new@northgate.example' where email = 'j.whitfield@northgate.example'`,
  );
  world.pass({ hours: 336 });

  expect(await ask()).toEqual({ sentTo: 'n•••@northgate.example' });

  expect((await mailedTo()).at(-1)).toEqual({ to: 'new@northgate.example' });
});

it('sends one in ten minutes, and three in a day', async () => {
  await one.admin.invitations.reissue({ site: one.site, invitationId: one.invitationId });
  await expect(ask()).rejects.toMatchObject(refused('too_often'));
  for (const _ of [1, 2, 3]) {
    world.pass({ seconds: 600 });
    await ask();
    await expect(ask()).rejects.toMatchObject(refused('too_often'));
  }
  world.pass({ hours: 23 });
  await expect(ask()).rejects.toMatchObject(refused('too_often'));
  world.pass({ hours: 1 });
  await expect(ask()).resolves.toBeDefined();
});

it('sends one to twenty who ask at once', async () => {
  world.pass({ hours: 336 });

  const outcomes = await atOnce(...Array.from({ length: 20 }, () => ask()));

  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(await mailedTo()).toHaveLength(2);
});

it.each([
  ['has left', 'update person set gone_at = gatehouse_now()'],
  ['was switched off in the MIS', 'update person set enabled = false'],
  ['has no address any more', 'update person set email = null'],
  ['was invited by somebody who may not any more', 'update administrator set ended_at = gatehouse_now()'],
  ['was invited to what is not given any more', 'update product_role set retired_at = gatehouse_now()'],
])('sends nothing to somebody who %s, in the same words', async (_, happened) => {
  await change(`${happened} where trust_id = app_trust()`);
  world.pass({ hours: 336 });

  expect(await ask()).toEqual({ sentTo: null });

  expect(await facts()).toMatchObject([{ version: 1, asked: 1 }]);
  expect(await mailedTo()).toHaveLength(1);
  await expect(ask()).rejects.toMatchObject(refused('too_often'));
});

it('is not for a link that works, nor for one that is dead for good', async () => {
  await expect(ask()).rejects.toMatchObject(refused('illegal_transition'));
  await expect(ask('x'.repeat(43))).rejects.toMatchObject(refused('link_unknown'));
  await one.admin.invitations.cancel({ site: one.site, invitationId: one.invitationId });
  await expect(ask()).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('shows whoever holds a dead link the school alone, and where a new link would go', async () => {
  world.pass({ hours: 336 });

  const { invitation } = await nobody().landing({ token: one.token });

  expect(invitation).toEqual({
    siteName: expect.any(String),
    language: 'en',
    address: 'j•••@northgate.example',
    expiresAt: world.now.toISOString(),
    askedAt: null,
  });
});
