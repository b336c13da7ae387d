import { beforeEach, expect, it } from 'vitest';
import { atOnce, inRounds } from '../../testing/at-once.ts';
import { inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { manyCandidates } from '../../testing/many-candidates.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const times = 100;

let owner: Caller;
beforeEach(async () => {
  owner = world.as(await world.administrator('account_owner'));
});

/** Starts `one` first in even rounds, and the other in odd ones. */
const inTurn = async (round: number, one: () => Promise<unknown>, other: () => Promise<unknown>) =>
  round % 2 === 0 ? atOnce(one(), other()) : (await atOnce(other(), one())).toReversed();

/** Lets all accept and somebody else act, each two at once; returns what became of each invitation. */
async function race(act: (candidate: { invitationId: string; inviterId: string }) => Promise<unknown>) {
  const candidates = await manyCandidates(world, times);
  const outcomes = new Map<string, string>();
  await inRounds(async (round) => {
    const { accept, ...candidate } = candidates[round] ?? missing();
    const outcome = await inTurn(round, accept, () => act(candidate));
    outcomes.set(candidate.invitationId, outcome.join(', '));
  }, times);
  const rows = await world.rows<{ id: string; state: string; version: number; role: string | null }>(
    `select i.id, i.state, i.version, (select string_agg(d.role, ', ') from administrator d where d.invitation_id = i.id) as role
     from invitation i where i.kind = 'administrator'`,
  );
  return rows.map(({ id, ...row }) => ({ outcome: outcomes.get(id), ...row }));
}

const missing = () => {
  throw new Error('nobody is left to race');
};

const acts = {
  'taken back': ['uninvite', 'invitation_cancelled', 'cancelled', 1],
  'sent again': ['reissue', 'invitation_replaced', 'pending', 2],
  changed: ['editInvitation', 'invitation_replaced', 'pending', 2],
} as const;

it.each(Object.entries(acts))(
  'is either accepted as it was or %s, whichever comes first',
  async (_, [act, refusal, state, version]) => {
    const site = world.trust.id;
    const other = (invitationId: string) =>
      act === 'editInvitation'
        ? owner.administrators.editInvitation({ site, invitationId, role: 'observer', sites: sitesOf() })
        : owner.administrators[act]({ site, invitationId });

    const ends = await race(({ invitationId }) => other(invitationId));

    expect(ends).toHaveLength(times);
    const accepted = {
      outcome: 'done, illegal_transition',
      state: 'accepted',
      version: 1,
      role: 'full_edit',
    };
    const acted = { outcome: `${refusal}, done`, state, version, role: null };
    for (const end of ends) expect([accepted, acted]).toContainEqual(end);
  },
  180_000,
);

it('makes nobody an administrator once whoever invited has fallen', async () => {
  const fall = (administratorId: string) =>
    owner.administrators.revoke({ site: world.trust.id, administratorId });

  const ends = await race(({ inviterId }) => fall(inviterId));

  expect(ends).toHaveLength(times);
  const accepted = { outcome: 'done, done', state: 'accepted', version: 1, role: 'full_edit' };
  const refused = { outcome: 'invitation_cancelled, done', state: 'pending', version: 1, role: null };
  for (const end of ends) expect([accepted, refused]).toContainEqual(end);
  expect(
    await world.rows(
      `select from audit_entry accepted join invitation i on i.id::text = accepted.subject_id
       join administrator d on d.account_id = i.invited_by
       join audit_entry fell on fell.subject_id = d.id::text and fell.action = 'administrator.revoked' and fell.id < accepted.id
       where accepted.action = 'invitation.accepted'`,
    ),
  ).toEqual([]);
}, 180_000);

it('has one live link, however many administrators repeat and change it at once', async () => {
  const site = world.trust.id;
  await inRounds(async () => {
    const { invitationId } = await inviteCandidate(world, owner, 'full_edit');
    const again = () => owner.administrators.reissue({ site, invitationId });
    const edit = () =>
      owner.administrators.editInvitation({ site, invitationId, role: 'observer', sites: sitesOf() });

    expect(await atOnce(again(), edit(), again())).toEqual(['done', 'done', 'done']);

    const links = await world.rows(
      `select from link l join invitation i on i.id = l.invitation_id and i.version = l.version where i.id = $1`,
      [invitationId],
    );
    expect(links).toHaveLength(1);
  }, 10);
}, 180_000);

it('goes out once when two invite the same address at once', async () => {
  const colleague = world.as(await world.administrator('account_admin'));
  await inRounds(async (round) => {
    const invitee = { name: 'Robin', email: `robin${round}@office.example`, role: 'observer' as const };
    const invite = (by: Caller) =>
      by.administrators.invite({ site: world.trust.id, ...invitee, sites: sitesOf() });

    expect((await atOnce(invite(owner), invite(colleague))).toSorted()).toEqual(['already_invited', 'done']);
  }, 20);
}, 180_000);
