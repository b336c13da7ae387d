import { expect, it } from 'vitest';
import { addHolder } from '../testing/holder.ts';
import { inviteOne } from '../testing/invite.ts';
import { addMember } from '../testing/member.ts';
import { newestCode, newestLink, wrongCode } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** Somebody who was invited at work and is signed in with an account of another address. */
async function atHome() {
  const invited = await inviteOne(world);
  const holder = await addHolder(world, `ada.${crypto.randomUUID()}@home.example`);
  const { invitations } = world.as(holder);
  const token = await newestLink(world, invited.invitationId);
  const accept = (code: string) => invitations.accept({ token, how: { code } });
  return { ...invited, holder, token, invitations, accept, send: () => invitations.sendCode({ token }) };
}

const mails = (template: string) =>
  world.rows<{ to: string; data: Record<string, string> }>(
    `select to_address as "to", data from mail where template = $1 order by created_at, id`,
    [template],
  );

it('is not accepted by an account of another address alone', async () => {
  const { invitations, token, accept } = await atHome();

  await expect(invitations.accept({ token, how: { signedIn: true } })).rejects.toMatchObject(
    refused('wrong_recipient'),
  );
  await expect(accept('123456')).rejects.toMatchObject(refused('code_expired'));
});

it('is accepted with the code from the invited address, and the inviter is told', async () => {
  const { email, holder, send, accept, invitationId } = await atHome();
  await send();
  const { code, to } = await newestCode(world);
  expect(to).toBe(email);

  await accept(` ${code.slice(0, 3)} ${code.slice(3)} `);

  expect(await world.rows('select account_id from "grant" where ended_at is null')).toEqual([
    { account_id: holder.accountId },
  ]);
  expect(await world.rows('select email from account where id = $1', [holder.accountId])).toEqual([
    { email: holder.email },
  ]);
  const [told] = await mails('other-address');
  expect(told?.data).toMatchObject({ invitedAddress: email, loginAddress: holder.email });
  expect(await world.rows('select accepted_by from invitation where id = $1', [invitationId])).toEqual([
    { accepted_by: holder.accountId },
  ]);
  expect(await world.audited()).toEqual(
    expect.arrayContaining(['invitation.code_sent', 'invitation.address_proven', 'invitation.accepted']),
  );
});

it('works for ten minutes, and only the newest', async () => {
  const { send, accept } = await atHome();
  await send();
  const { code: first } = await newestCode(world);
  world.pass({ seconds: 599 });
  await send();
  const { code: second } = await newestCode(world);

  const older = first === second ? wrongCode(second) : first;
  await expect(accept(older)).rejects.toMatchObject(refused('code_wrong'));
  world.pass({ seconds: 600 });
  await expect(accept(second)).rejects.toMatchObject(refused('code_expired'));
  expect(await world.rows('select from "grant"')).toEqual([]);
});

it('is void once the invitation was sent again, and for any other account', async () => {
  const { send, accept, admin, site, invitationId, token } = await atHome();
  await send();
  const { code } = await newestCode(world);
  const other = world.as(await addHolder(world, `eve.${crypto.randomUUID()}@home.example`));
  await expect(other.invitations.accept({ token, how: { code } })).rejects.toMatchObject(
    refused('code_expired'),
  );

  await admin.invitations.reissue({ site, invitationId });

  await expect(accept(code)).rejects.toMatchObject(refused('invitation_replaced'));
  const newer = await newestLink(world, invitationId);
  await expect(other.invitations.accept({ token: newer, how: { code } })).rejects.toMatchObject(
    refused('code_expired'),
  );
});

it('is sent at most three times an hour, whoever asks', async () => {
  const { send, token } = await atHome();
  await send();
  await send();
  const other = world.as(await addHolder(world, `eve.${crypto.randomUUID()}@home.example`));
  await other.invitations.sendCode({ token });

  await expect(send()).rejects.toMatchObject(refused('too_often'));
  world.pass({ hours: 1 });
  await expect(send()).resolves.toBeDefined();
});

it('says how many tries are left, and counts nothing that cannot be a code', async () => {
  const { send, accept } = await atHome();
  await send();
  const wrong = wrongCode((await newestCode(world)).code);

  await expect(accept('12')).rejects.toMatchObject(refused('code_wrong'));
  await expect(accept(wrong)).rejects.toMatchObject({ cause: { detail: 'You have 4 more tries.' } });
});

it('nobody accepts what they sent by way of a second address', async () => {
  const person = await world.administrator('account_admin');
  const personId = await world.staff();
  const admin = world.as(person);
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
  const { invitationId } = await admin.invitations.send({ site: world.trust.id, personId, offers });
  const token = await newestLink(world, invitationId ?? '');

  await expect(admin.invitations.sendCode({ token })).rejects.toMatchObject(refused('self_change'));
});

it('is not sent for somebody who is registered with another account', async () => {
  const { personId, email } = await addMember(world);
  const invited = await inviteOne(world, `second.${email}`);
  await world.run(({ sql }) =>
    sql('update invitation set person_id = $1 where id = $2', [personId, invited.invitationId]),
  );
  const stranger = world.as(await addHolder(world, `eve.${crypto.randomUUID()}@home.example`));
  const token = await newestLink(world, invited.invitationId);

  await expect(stranger.invitations.sendCode({ token })).rejects.toMatchObject(refused('account_exists'));
});
