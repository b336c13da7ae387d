import { expect, it } from 'vitest';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { addHolder } from '../testing/holder.ts';
import { inviteOne } from '../testing/invite.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const nobody = () => world.as(null).invitations;

async function invited() {
  const one = await inviteOne(world);
  const token = await newestLink(world, one.invitationId);
  return { ...one, token, decline: (reason?: string) => nobody().decline({ token, reason }) };
}

const told = () =>
  world.rows<{ data: object; to: string }>(
    `select data, to_address as "to" from mail where template = 'invitation-declined'`,
  );

it('is declined for good by whoever holds the link, and the inviter is told why', async () => {
  const { decline, email, token, invitationId } = await invited();

  await decline('I have moved away.');

  expect(await nobody().landing({ token })).toMatchObject({ state: 'declined' });
  expect((await told())[0]?.data).toMatchObject({
    invitedAddress: email,
    reasonLines: 'I have moved away.',
    inviteeName: 'Siân O’Neil-Ødegård',
  });
  expect(
    await world.rows('select state, decline_reason from invitation where id = $1', [invitationId]),
  ).toEqual([{ state: 'declined', decline_reason: 'I have moved away.' }]);
  expect(await world.audited()).toContain('invitation.declined');
  await expect(decline()).rejects.toMatchObject({ cause: { code: 'invitation_declined' } });
  await expect(nobody().askAgain({ token })).rejects.toMatchObject({
    cause: { code: 'invitation_declined' },
  });
});

it('needs no reason, and a new invitation may follow', async () => {
  const { decline, admin, site, email } = await invited();
  await decline();
  const [person] = (await admin.invitations.list({ site, q: email })).rows;
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];

  const again = await admin.invitations.send({ site, personId: person?.personId ?? '', offers });

  expect(again.outcome).toBe('invited');
  expect(await told()).toMatchObject([{ data: { reasonLines: 'No reason was given.' } }]);
});

it('tells nobody who no longer administers the place', async () => {
  const { decline } = await invited();
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where trust_id = app_trust()'),
  );

  await decline();

  expect(await told()).toEqual([]);
});

it('refuses a link that is dead, and says why', async () => {
  const { admin, site, invitationId, decline, token } = await invited();
  await admin.invitations.reissue({ site, invitationId });

  await expect(decline()).rejects.toMatchObject({ cause: { code: 'invitation_replaced' } });
  world.pass({ hours: 336 });
  await expect(nobody().decline({ token: await newestLink(world, invitationId) })).rejects.toMatchObject({
    cause: { code: 'invitation_expired' },
  });
  expect(await nobody().landing({ token })).toMatchObject({ state: 'replaced' });
});

it('is either accepted or declined, whichever comes first', async () => {
  await inRounds(async (round) => {
    const { email, token, decline } = await invited();
    const holder = world.as(await addHolder(world, email));
    const accept = () => holder.invitations.accept({ token, how: { signedIn: true } });

    const outcome =
      round % 2 === 0 ? await atOnce(accept(), decline()) : (await atOnce(decline(), accept())).toReversed();

    expect([['done', 'invitation_accepted'], ['invitation_declined', 'done']]).toContainEqual(outcome); // prettier-ignore
  });
});
