import { expect, it } from 'vitest';
import { addHolder } from '../testing/holder.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const signedIn = { signedIn: true } as const;

const tokenFor = (personId: string) =>
  world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, { personId })));

/** An administrator of the trust, their own record in the roster, and what they could be invited to. */
async function dana() {
  const person = await world.administrator('account_admin');
  await world.run(({ sql }) =>
    sql(
      `insert into credential (account_id, provider_id, provider_account_id, password) values ($1, 'credential', $2, 'x')`,
      [person.accountId, person.email],
    ),
  );
  const site = world.trust.id;
  const role = (product: string, name: string) => ({
    site,
    offers: [{ roleId: world.trust.role(product, name) }],
  });
  return { person, api: world.as(person), site, insights: role('Insights', 'Full Edit') }; // prettier-ignore
}

const moveTo = (personId: string, email: string) =>
  world.run(({ sql }) => sql('update person set email = $2 where id = $1', [personId, email]));

it('nobody invites themselves, also not by the address of their own record', async () => {
  const { api, person, insights } = await dana();
  const personId = await world.staff({ email: person.email });

  await expect(api.invitations.send({ personId, ...insights })).rejects.toMatchObject(refused('self_change'));
});

it('nobody adds a product to the invitation that somebody else sent them', async () => {
  const { api, person, insights } = await dana();
  const colleague = world.as(await world.administrator('account_owner'));
  const personId = await world.staff({ email: person.email });
  await colleague.invitations.send({ personId, ...insights });

  const more = { site: world.trust.id, offers: [{ roleId: world.trust.role('Insights', 'Full Read-only') }] };

  await expect(api.invitations.send({ personId, ...more })).rejects.toMatchObject(refused('self_change'));
  await expect(
    api.invitations.accept({ token: await tokenFor(personId), how: signedIn }),
  ).resolves.toBeDefined();
});

it('nobody accepts what they sent, whatever the roster says of their address by now', async () => {
  const { api, person, site, insights } = await dana();
  const personId = await world.staff();
  const { invitationId } = await api.invitations.send({ personId, ...insights });
  await moveTo(personId, person.email);
  await api.invitations.reissue({ site, invitationId: invitationId ?? '' });

  const attempt = api.invitations.accept({ token: await tokenFor(personId), how: signedIn });

  await expect(attempt).rejects.toMatchObject(refused('self_change'));
});

it('a new account is made by the invitee, whoever else is signed in at that browser', async () => {
  const { api, person, insights } = await dana();
  const colleague = world.as(await world.administrator('account_owner'));
  const personId = await world.staff();
  await colleague.invitations.send({ personId, ...insights });

  const create = { name: 'Ada Lovelace', password: 'violin tractor banana' };
  await api.invitations.accept({ token: await tokenFor(personId), how: { create } });

  const entries = await world.rows(
    `select actor_label from audit_entry where action = 'invitation.accepted' and actor_account_id = $1`,
    [person.accountId],
  );
  expect(entries).toEqual([]);
});

it('asks no other password than that of the invited address, and writes a wrong one down', async () => {
  const { api, insights } = await dana();
  const { email, password } = await addMember(world);
  const address = `ada.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email: address });
  await addHolder(world, address);
  await api.invitations.send({ personId, ...insights });
  const token = await tokenFor(personId);
  const accept = (signIn: { email: string; password: string }) =>
    world.as(null).invitations.accept({ token, how: { signIn } });
  const refusals = async () =>
    (await world.database.asOwner(`select from audit_entry where action = 'account.sign_in_refused'`)).length;
  const before = await refusals();

  await expect(accept({ email, password })).rejects.toMatchObject(refused('wrong_recipient'));
  await expect(accept({ email, password: 'wrong' })).rejects.toMatchObject(refused('wrong_recipient'));
  await addWrongHash(address);
  await expect(accept({ email: address, password: 'wrong' })).rejects.toMatchObject(
    refused('wrong_password'),
  );

  expect((await refusals()) - before).toBe(1);
});

/** A hash of some password that nobody here knows. */
async function addWrongHash(email: string): Promise<void> {
  await world.run(({ sql }) =>
    sql(`update credential set password = $2 where account_id = (select id from account where email = $1)`, [
      email,
      '$argon2id$v=19$m=19456,t=2,p=1$otKJmumRkGeYu9HpYJCemw$3XLbRsH/FOcBiICHduuigZn4HzLWDT1nYKmswy1pJHw',
    ]),
  );
}

it('a role that was removed does not come back by an older link', async () => {
  const { api, site } = await dana();
  const school = world.trust.riverside;
  const email = `ada.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email });
  const roleId = world.trust.role('Tracker', 'Full Edit');
  await api.invitations.send({ site: school, personId, offers: [{ roleId }] });
  const older = await tokenFor(personId);
  const holder: SignedIn = await addHolder(world, email);
  await api.invitations.send({
    site,
    personId,
    offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
  });
  const atTrust = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, { personId, schoolId: null })),
  );
  await world.as(holder).invitations.accept({ token: atTrust, how: signedIn });
  await api.invitations.send({ site: school, personId, offers: [{ roleId }] });
  const [held] = (await api.invitations.list({ site: school, q: 'Ada' })).rows.flatMap(({ access }) =>
    access.filter(({ product }) => product === 'Tracker'),
  );
  world.pass({ seconds: 1 });
  await api.access.removeRole({ site: school, grantId: held?.grantId ?? '' });

  await world.as(holder).invitations.accept({ token: older, how: signedIn });

  const products = (await api.invitations.list({ site: school })).rows[0]?.access ?? [];
  expect(products.map(({ product }) => product)).toEqual(['Insights']);
});
