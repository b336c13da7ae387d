import { beforeEach, expect, it } from 'vitest';
import { addHolder } from '../../testing/holder.ts';
import { administers, inviteCandidate, sitesOf } from '../../testing/invite-administrator.ts';
import { newestCode, newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';
import type { SignedIn } from '../../trust/site.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const signedIn = { signedIn: true } as const;

let inviter: SignedIn;
let admin: Caller;
beforeEach(async () => {
  await world.administrator('account_owner');
  inviter = await world.administrator('account_admin');
  admin = world.as(inviter);
});

const accept = async (by: Caller, invitationId: string) =>
  by.invitations.accept({ token: await newestLink(world, invitationId), how: signedIn });
const change = (text: string, parameters: unknown[] = []) => world.run(({ sql }) => sql(text, parameters));
const fall = () =>
  change('update administrator set ended_at = gatehouse_now() where account_id = $1', [inviter.accountId]);

/** Somebody invited, who has an account at the invited address. */
async function invited(...schoolIds: string[]) {
  const { invitationId, email } = await inviteCandidate(world, admin, 'full_edit', ...schoolIds);
  const holder = await addHolder(world, email);
  return { invitationId, email, holder, candidate: world.as(holder) };
}

it('makes an administrator of whoever creates an account, and signs them in', async () => {
  const { invitationId } = await inviteCandidate(world, admin, 'full_edit', world.trust.riverside);
  const browser = world.browser();
  const how = { create: { name: 'Robin Hale', password: 'violin tractor banana' } };
  const token = await newestLink(world, invitationId);

  await (await browser.api()).invitations.accept({ token, how });

  const person = await browser.whoIs();
  expect(person?.administrations).toMatchObject([{ schoolId: world.trust.riverside, role: 'full_edit' }]);
  expect(await world.audited()).toEqual(
    expect.arrayContaining(['invitation.accepted', 'administrator.added']),
  );
  await expect(world.as(null).invitations.accept({ token, how })).rejects.toMatchObject(
    refused('invitation_accepted'),
  );
});

it('makes an administrator of whoever is signed in with the invited address', async () => {
  const { invitationId, holder, candidate } = await invited();
  await accept(candidate, invitationId);

  expect(await administers(world, holder.accountId)).toEqual(['full_edit at the trust']);
});

it('takes another account with the code from the invited address alone', async () => {
  const { invitationId } = await inviteCandidate(world, admin, 'observer');
  const holder = await addHolder(world, `ada.${crypto.randomUUID()}@home.example`);
  const { invitations } = world.as(holder);
  const token = await newestLink(world, invitationId);

  await expect(invitations.accept({ token, how: signedIn })).rejects.toMatchObject(
    refused('wrong_recipient'),
  );
  await invitations.sendCode({ token });
  await invitations.accept({ token, how: { code: (await newestCode(world)).code } });

  expect(await administers(world, holder.accountId)).toEqual(['observer at the trust']);
  expect(await world.rows(`select to_address as "to" from mail where template = 'other-address'`)).toEqual([
    { to: inviter.email },
  ]);
});

it.each([
  ['was revoked', 'update administrator set ended_at = gatehouse_now() where account_id = $1'],
  ['may appoint nobody any more', `update administrator set role = 'observer' where account_id = $1`],
])('is void once whoever invited %s, and says so', async (_, happened) => {
  const { invitationId, holder, candidate } = await invited();
  await change(happened, [inviter.accountId]);
  const token = await newestLink(world, invitationId);

  expect(await candidate.invitations.landing({ token })).toMatchObject({
    state: 'open',
    invitation: { kind: 'administrator', appointment: null },
  });
  await expect(accept(candidate, invitationId)).rejects.toMatchObject({
    cause: { code: 'invitation_cancelled', detail: expect.stringContaining('needs a new invitation') },
  });
  expect(await administers(world, holder.accountId)).toEqual([]);
});

it('is void where whoever invited manages less than it offers by now', async () => {
  const { riverside, hillside } = world.trust;
  const { invitationId, candidate } = await invited(riverside, hillside);
  await change('update administrator set all_sites = false where account_id = $1', [inviter.accountId]);
  await change(
    `insert into administrator_site (trust_id, administrator_id, school_id)
     select trust_id, id, $2 from administrator where account_id = $1`,
    [inviter.accountId, riverside],
  );

  await expect(accept(candidate, invitationId)).rejects.toMatchObject(refused('invitation_cancelled'));
});

it('lives again in the name of somebody who may give it', async () => {
  const { invitationId, holder, candidate } = await invited();
  await fall();
  const colleague = world.as(await world.administrator('account_admin'));
  await colleague.administrators.reissue({ site: world.trust.id, invitationId });
  await accept(candidate, invitationId);

  expect(await administers(world, holder.accountId)).toEqual(['full_edit at the trust']);
});

it('makes nobody an administrator twice', async () => {
  const { invitationId } = await inviteCandidate(world, admin, 'observer');
  const colleague = await world.administrator('helpdesk');
  const { invitations } = world.as(colleague);
  await addPassword(colleague);
  const token = await newestLink(world, invitationId);
  await invitations.sendCode({ token });
  const { code } = await newestCode(world);

  await expect(invitations.accept({ token, how: { code } })).rejects.toMatchObject(
    refused('administrator_exists'),
  );
  expect(await administers(world, colleague.accountId)).toEqual(['helpdesk at the trust']);
});

it('lets whoever was revoked come back by a fresh invitation, and by no older one', async () => {
  const { invitationId: first, email, holder, candidate } = await invited();
  const second = await inviteCandidate(world, admin, 'observer');
  await change(`update invitation set email = $2 where id = $1`, [second.invitationId, `old.${email}`]);
  await accept(candidate, first);
  world.pass({ hours: 1 });
  await change('update administrator set ended_at = gatehouse_now() where account_id = $1', [
    holder.accountId,
  ]);
  world.pass({ hours: 1 });
  await change(`update invitation set email = $2 where id = $1`, [second.invitationId, email]);

  await expect(accept(candidate, second.invitationId)).rejects.toMatchObject(refused('invitation_cancelled'));
  world.pass({ hours: 200 });
  const dead = await newestLink(world, second.invitationId);
  await candidate.invitations.askAgain({ token: dead });
  await expect(accept(candidate, second.invitationId)).rejects.toMatchObject(refused('invitation_cancelled'));
  await admin.administrators.reissue({ site: world.trust.id, invitationId: second.invitationId });
  await accept(candidate, second.invitationId);

  expect(await administers(world, holder.accountId)).toEqual(['observer at the trust']);
});

it('shows the role and the sites to whoever opens the link', async () => {
  const { riverside, hillside } = world.trust;
  const { invitationId } = await inviteCandidate(world, admin, 'helpdesk', riverside, hillside);
  const { invitation } = await admin.invitations.landing({ token: await newestLink(world, invitationId) });

  expect(invitation).toMatchObject({
    kind: 'administrator',
    siteName: world.trust.name,
    appointment: { role: 'Helpdesk', sites: ['Riverside Primary', "St Anne's & St Jude's"] },
    offers: [],
  });
});

it('nobody accepts what they sent', async () => {
  const { invitationId } = await inviteCandidate(world, admin, 'observer');
  await change('update invitation set email = $2 where id = $1', [invitationId, inviter.email]);

  await expect(accept(admin, invitationId)).rejects.toMatchObject(refused('self_change'));
  await expect(
    admin.administrators.editInvitation({
      site: world.trust.id,
      invitationId,
      role: 'observer',
      sites: sitesOf(),
    }),
  ).rejects.toMatchObject(refused('self_change'));
});

const addPassword = ({ accountId }: SignedIn) =>
  change(
    `insert into credential (account_id, provider_id, provider_account_id, password)
     values ($1, 'credential', $2, 'no hash: nobody signs in with it')`,
    [accountId, accountId],
  );
