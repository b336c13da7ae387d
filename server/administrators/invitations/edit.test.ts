import { beforeEach, expect, it } from 'vitest';
import { addOwner } from '../add-owner.ts';
import { inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

let owner: Caller;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
});

const landing = async (token: string) => (await world.as(null).invitations.landing({ token })).state;
const mails = () => world.rows(`select from mail where template = 'administrator-invitation'`);
const offers = () =>
  world.rows('select role, all_sites as whole, school_ids as schools from administrator_offer');
const act = {
  editInvitation: (invitationId: string) =>
    owner.administrators.editInvitation({
      site: world.trust.id,
      invitationId,
      role: 'observer',
      sites: sitesOf(world.trust.hillside),
    }),
  reissue: (invitationId: string) => owner.administrators.reissue({ site: world.trust.id, invitationId }),
  uninvite: (invitationId: string) => owner.administrators.uninvite({ site: world.trust.id, invitationId }),
};

it.each(['editInvitation', 'reissue'] as const)(
  '%s sends a new mail with a full new period, pending or expired; the older link is dead',
  async (name) => {
    const { invitationId } = await inviteCandidate(world, owner, 'full_edit');
    const first = await newestLink(world, invitationId);
    world.pass({ hours: 100 });
    const { expiresAt } = await act[name](invitationId);
    const second = await newestLink(world, invitationId);

    expect(new Date(expiresAt)).toEqual(new Date(world.now.getTime() + 168 * 3600_000));
    expect([await landing(first), await landing(second)]).toEqual(['replaced', 'open']);

    world.pass({ hours: 168 });
    expect(await landing(second)).toBe('expired');
    await act[name](invitationId);

    expect([await landing(second), await landing(await newestLink(world, invitationId))]).toEqual([
      'replaced',
      'open',
    ]);
    expect(await mails()).toHaveLength(3);
    expect(await world.rows('select from invitation')).toHaveLength(1);
  },
);

it('offers the new role and the new sites from then on, and keeps the old ones in the log', async () => {
  const { invitationId } = await inviteCandidate(world, owner, 'full_edit');
  await act.editInvitation(invitationId);

  expect(await offers()).toEqual([{ role: 'observer', whole: false, schools: [world.trust.hillside] }]);
  expect(await world.audited()).toContain('administrator.invitation_changed');
});

it('makes whoever changes or repeats an invitation answer for it', async () => {
  const { invitationId } = await inviteCandidate(world, owner, 'observer');
  const colleague = await world.administrator('account_admin');
  await world.as(colleague).administrators.reissue({ site: world.trust.id, invitationId });

  expect(await world.rows('select invited_by as by from invitation')).toEqual([{ by: colleague.accountId }]);
});

it('can be taken back while it is open or has run out; the log stays', async () => {
  const open = await inviteCandidate(world, owner, 'observer');
  const link = await newestLink(world, open.invitationId);
  await act.uninvite(open.invitationId);
  expect(await landing(link)).toBe('cancelled');

  const expired = await inviteCandidate(world, owner, 'observer');
  world.pass({ hours: 168 });
  await act.uninvite(expired.invitationId);

  expect(await world.audited()).toEqual(
    expect.arrayContaining(['administrator.invited', 'administrator.uninvited']),
  );
});

it.each(['editInvitation', 'reissue', 'uninvite'] as const)(
  'is past %s once it was answered or taken back',
  async (name) => {
    const declined = await inviteCandidate(world, owner, 'observer');
    await world.as(null).invitations.decline({ token: await newestLink(world, declined.invitationId) });
    const taken = await inviteCandidate(world, owner, 'observer');
    await act.uninvite(taken.invitationId);

    for (const { invitationId } of [declined, taken])
      await expect(act[name](invitationId)).rejects.toMatchObject(refused('illegal_transition'));
  },
);

it.each(['editInvitation', 'reissue'] as const)(
  '%s is refused once they have become an administrator in another way',
  async (name) => {
    const { invitationId } = await inviteCandidate(world, owner, 'full_edit');
    const [invited] = await world.rows<{ email: string }>('select email from invitation where id = $1', [
      invitationId,
    ]);
    await world.run((uow) =>
      addOwner(uow, world.trust.id, {
        name: 'Quinn',
        email: invited?.email ?? '',
        password: 'violin tractor banana',
      }),
    );

    await expect(act[name](invitationId)).rejects.toMatchObject(refused('administrator_exists'));
  },
);
