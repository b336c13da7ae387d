import { beforeEach, expect, it } from 'vitest';
import { addHolder } from '../../testing/holder.ts';
import { administers, inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

let owner: Caller;
let second: Caller;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
  second = world.as(await world.administrator('account_admin'));
});

const mails = async () =>
  (await world.rows(`select from mail where template = 'administrator-invitation'`)).length;
const waiting = async () => (await second.approvals.list({ site: world.trust.id })).open;
async function approve() {
  const [asked] = await waiting();
  await second.approvals.answer({
    site: world.trust.id,
    approvalId: asked?.approvalId ?? '',
    answer: 'approve',
  });
}
const edit = (invitationId: string, role: 'account_owner' | 'observer') =>
  owner.administrators.editInvitation({ site: world.trust.id, invitationId, role, sites: sitesOf() });
const landing = (token: string) => world.as(null).invitations.landing({ token });

it('mails nothing to who is to own the trust before a second administrator has approved it', async () => {
  const { invitationId, email } = await inviteCandidate(world, owner, 'account_owner');
  expect(await mails()).toBe(0);
  expect(await landing(await newestLink(world, invitationId))).toMatchObject({ state: 'unknown' });

  await approve();

  expect(await mails()).toBe(1);
  const holder = await addHolder(world, email);
  const token = await newestLink(world, invitationId);
  await world.as(holder).invitations.accept({ token, how: { signedIn: true } });
  expect(await administers(world, holder.accountId)).toEqual(['account_owner at the trust']);
});

it('asks for it as well when another role was offered before; the older link is dead at once', async () => {
  const { invitationId } = await inviteCandidate(world, owner, 'observer');
  const token = await newestLink(world, invitationId);
  expect(await edit(invitationId, 'account_owner')).toMatchObject({ waits: true });

  expect(await landing(token)).toMatchObject({ state: 'replaced' });
  world.pass({ hours: 1 });
  expect(await world.as(null).invitations.askAgain({ token })).toEqual({ sentTo: null });
  expect(await mails()).toBe(1);
  expect(await waiting()).toHaveLength(1);
});

it('does not ask again for what was approved, when it is sent again', async () => {
  const { invitationId } = await inviteCandidate(world, owner, 'account_owner');
  await approve();

  expect(await owner.administrators.reissue({ site: world.trust.id, invitationId })).toMatchObject({
    waits: false,
  });
  expect([await mails(), (await waiting()).length]).toEqual([2, 0]);

  await edit(invitationId, 'observer');
  expect(await edit(invitationId, 'account_owner')).toMatchObject({ waits: true });
  expect(await mails()).toBe(3);
});

it('asks for nothing any more once it is taken back, or offers something else', async () => {
  const site = world.trust.id;
  const { invitationId } = await inviteCandidate(world, owner, 'account_owner');
  const other = await inviteCandidate(world, owner, 'account_owner');
  expect(await waiting()).toHaveLength(2);

  await owner.administrators.uninvite({ site, invitationId });
  expect(await edit(other.invitationId, 'observer')).toMatchObject({ waits: false });

  expect(await waiting()).toEqual([]);
  expect(await mails()).toBe(1);
});

it.each(['account_owner', 'account_admin'] as const)(
  'is not for Admins to touch: an invitation as %s is an Owner’s to change, repeat or take back',
  async (role) => {
    const { invitationId } = await inviteCandidate(world, owner, role);
    const one = { site: world.trust.id, invitationId };
    const { administrators } = second;
    for (const deed of [
      () => administrators.editInvitation({ ...one, role: 'observer', sites: sitesOf() }),
      () => administrators.reissue(one),
      () => administrators.uninvite(one),
    ])
      await expect(deed()).rejects.toMatchObject(refused('above_own_power'));
    expect(await world.rows('select role from administrator_offer')).toEqual([{ role }]);
  },
);

it('is not for Admins to ask', async () => {
  await expect(inviteCandidate(world, second, 'account_owner')).rejects.toMatchObject(
    refused('above_own_power'),
  );
  expect(await waiting()).toEqual([]);
});
