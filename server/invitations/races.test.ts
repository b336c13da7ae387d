import { beforeEach, expect, it } from 'vitest';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();

let admin: Caller;
let colleague: Caller;
beforeEach(async () => {
  admin = world.as(await world.administrator('account_admin', world.trust.riverside));
  colleague = world.as(await world.administrator('account_admin'));
});

const fullEdit = () => world.trust.role('Tracker', 'Full Edit');
const readOnly = () => world.trust.role('Tracker', 'Partial Read-only');
const organiser = () => world.trust.role('Parents Evening', 'Organiser');

async function invited() {
  const site = world.trust.riverside;
  const email = `ada.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email });
  const { invitationId } = await admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit() }] });
  const invitee = world.as(await addHolder(world, email));
  const token = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
  );
  return {
    site,
    personId,
    invitationId: invitationId ?? '',
    accept: () => invitee.invitations.accept({ token, how: { signedIn: true } }),
  };
}

const grants = async (personId: string): Promise<number> =>
  (await world.rows(`select from "grant" where person_id = $1 and ended_at is null`, [personId])).length;

/** Starts `one` first in even rounds, and the other in odd ones. */
const inTurn = async (round: number, one: () => Promise<unknown>, other: () => Promise<unknown>) =>
  round % 2 === 0 ? atOnce(one(), other()) : (await atOnce(other(), one())).toReversed();

it.each([
  ['taken back', 'cancel', 'invitation_cancelled'],
  ['sent again', 'reissue', 'invitation_replaced'],
] as const)('is either accepted or %s, whichever comes first', async (_, act, refusal) => {
  await inRounds(async (round) => {
    const { site, personId, invitationId, accept } = await invited();

    const outcome = await inTurn(round, accept, () => admin.invitations[act]({ site, invitationId }));

    expect([['done', 'illegal_transition'], [refusal, 'done']]).toContainEqual(outcome); // prettier-ignore
    expect(await grants(personId)).toBe(outcome[0] === 'done' ? 1 : 0);
  });
});

it('adds a second product to what was accepted, or to the offer', async () => {
  await inRounds(async (round) => {
    const { site, personId, accept } = await invited();

    const outcome = await inTurn(round, accept, () =>
      colleague.invitations.send({ site, personId, offers: [{ roleId: organiser() }] }),
    );

    expect([['done', 'done'], ['invitation_replaced', 'done']]).toContainEqual(outcome); // prettier-ignore
    expect(await grants(personId)).toBe(outcome[0] === 'done' ? 2 : 0);
  });
});

it('goes out once when two administrators send it at once', async () => {
  const site = world.trust.riverside;
  await inRounds(async () => {
    const personId = await world.staff();
    const send = (by: Caller, roleId = fullEdit()) =>
      by.invitations.send({ site, personId, offers: [{ roleId }] });

    const outcome = await atOnce(send(admin), send(colleague));

    expect(outcome.toSorted()).toEqual(['already_invited', 'done']);
    expect(await world.rows('select from invitation where person_id = $1', [personId])).toHaveLength(1);
  });
});

it('offers the role of whoever came last when two administrators choose differently', async () => {
  const site = world.trust.riverside;
  await inRounds(async () => {
    const personId = await world.staff();
    const send = (by: Caller, roleId: string) =>
      by.invitations.send({ site, personId, offers: [{ roleId }] });

    expect(await atOnce(send(admin, fullEdit()), send(colleague, readOnly()))).toEqual(['done', 'done']);

    expect(
      await world.rows(
        `select i.version from invitation i join offer o on o.invitation_id = i.id where i.person_id = $1`,
        [personId],
      ),
    ).toEqual([{ version: 2 }]);
  });
});

it('goes to one of two people who share an address', async () => {
  const site = world.trust.riverside;
  await inRounds(async (round) => {
    const email = `office${round}@northgate.example`;
    const [one = '', other = ''] = await world.manyStaff([{ email }, { email }]);
    const send = (personId: string) =>
      admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit() }] });

    expect((await atOnce(send(one), send(other))).toSorted()).toEqual(['address_in_use', 'done']);
  });
});
