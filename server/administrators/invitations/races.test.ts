import { beforeEach, expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { addHolder } from '../../testing/holder.ts';
import { administers, inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const times = 100;

let owner: Caller;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
});

async function invited(by: Caller) {
  const { invitationId, email } = await inviteCandidate(world, by, 'full_edit');
  const { accountId, ...holder } = await addHolder(world, email);
  const candidate = world.as({ accountId, ...holder });
  const token = await newestLink(world, invitationId);
  const accept = () => candidate.invitations.accept({ token, how: { signedIn: true } });
  const landing = async () => (await candidate.invitations.landing({ token })).state;
  return { invitationId, accept, landing, administers: () => administers(world, accountId) };
}

/** Starts `one` first in even rounds, and the other in odd ones. */
const inTurn = async (round: number, one: () => Promise<unknown>, other: () => Promise<unknown>) =>
  round % 2 === 0 ? atOnce(one(), other()) : (await atOnce(other(), one())).toReversed();

const acts = {
  'taken back': ['uninvite', 'invitation_cancelled', 'cancelled'],
  'sent again': ['reissue', 'invitation_replaced', 'replaced'],
  changed: ['editInvitation', 'invitation_replaced', 'replaced'],
} as const;

it.each(Object.entries(acts))(
  'is either accepted as it was or %s, whichever comes first',
  async (_, [act, refusal, link]) => {
    const site = world.trust.id;
    await inRounds(async (round) => {
      const one = await invited(owner);
      const { invitationId } = one;
      const other = () =>
        act === 'editInvitation'
          ? owner.administrators.editInvitation({ site, invitationId, role: 'observer', sites: sitesOf() })
          : owner.administrators[act]({ site, invitationId });

      const outcome = await inTurn(round, one.accept, other);

      expect([['done', 'illegal_transition'], [refusal, 'done']]).toContainEqual(outcome); // prettier-ignore
      const accepted = outcome[0] === 'done';
      expect(await one.administers()).toEqual(accepted ? ['full_edit at the trust'] : []);
      expect(await one.landing()).toBe(accepted ? 'accepted' : link);
    }, times);
  },
);

it('makes nobody an administrator once whoever invited has fallen', async () => {
  const site = world.trust.id;
  await inRounds(async (round) => {
    const inviter = await world.administrator('account_admin');
    const one = await invited(world.as(inviter));
    const [held] = await world.rows<{ id: string }>('select id from administrator where account_id = $1', [
      inviter.accountId,
    ]);
    const fall = () => owner.administrators.revoke({ site, administratorId: held?.id ?? '' });

    const outcome = await inTurn(round, one.accept, fall);

    expect([['done', 'done'], ['invitation_cancelled', 'done']]).toContainEqual(outcome); // prettier-ignore
    expect(await one.administers()).toEqual(outcome[0] === 'done' ? ['full_edit at the trust'] : []);
    const order = await world.rows<{ action: string }>(
      `select action from audit_entry where action = 'invitation.accepted' and subject_id = $1
         or action = 'administrator.revoked' and subject_id = $2 order by id`,
      [one.invitationId, held?.id],
    );
    expect(order.at(-1)).toEqual({ action: 'administrator.revoked' });
  }, times);
});

it('has one live link, however many administrators repeat and change it at once', async () => {
  const site = world.trust.id;
  await inRounds(async () => {
    const { invitationId } = await invited(owner);
    const again = () => owner.administrators.reissue({ site, invitationId });
    const edit = () =>
      owner.administrators.editInvitation({ site, invitationId, role: 'observer', sites: sitesOf() });

    expect(await atOnce(again(), edit(), again())).toEqual(['done', 'done', 'done']);

    const links = await world.rows(
      `select from link l join invitation i on i.id = l.invitation_id and i.version = l.version where i.id = $1`,
      [invitationId],
    );
    expect(links).toHaveLength(1);
  }, 20);
});

it('goes out once when two invite the same address at once', async () => {
  const colleague = world.as(await world.administrator('account_admin'));
  await inRounds(async () => {
    const email = `robin.${crypto.randomUUID()}@office.example`;
    const invite = (by: Caller) =>
      by.administrators.invite({ site: world.trust.id, name: 'Robin', email, role: 'observer', sites: sitesOf() });

    expect((await atOnce(invite(owner), invite(colleague))).toSorted()).toEqual(['already_invited', 'done']);
  }, 20);
});
