import { expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { expireInvitations } from './expire-invitations.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();

const accept = { create: { name: 'Ada Lovelace', password: 'correct horse battery staple' } };
const refused = (code: string) => ({ cause: { code } });

/** An administrator of Riverside, with the site and two roles of Tracker. */
async function office() {
  const admin = world.as(await world.administrator('account_admin', world.trust.riverside));
  const site = world.trust.riverside;
  return {
    admin,
    site,
    fullEdit: world.trust.role('Tracker', 'Full Edit'),
    readOnly: world.trust.role('Tracker', 'Partial Read-only'),
    organiser: world.trust.role('Parents Evening', 'Organiser'),
  };
}

async function register(personId: string): Promise<void> {
  const token = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, { personId })),
  );
  await world.as(null).invitations.accept({ token, how: accept });
}

it('gives access at once to somebody who has an account, with a mail that says so', async () => {
  const { admin, site, fullEdit, organiser } = await office();
  const personId = await world.staff();
  await admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit }] });
  await register(personId);

  const sent = await admin.invitations.send({ site, personId, offers: [{ roleId: organiser }] });

  expect(sent).toMatchObject({
    outcome: 'granted',
    access: [{ product: 'Parents Evening' }],
    invitationId: null,
  });
  expect(await world.rows(`select template from mail order by created_at, id`)).toContainEqual({
    template: 'access-added',
  });
});

it('adds a second product to a live invitation: one person, one link', async () => {
  const { admin, site, fullEdit, organiser } = await office();
  const personId = await world.staff();
  const first = await admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit }] });

  const second = await admin.invitations.send({ site, personId, offers: [{ roleId: organiser }] });

  expect(second.invitationId).toBe(first.invitationId);
  await register(personId);
  const { rows } = await admin.invitations.list({ site });
  expect(rows[0]?.access.map(({ product }) => product)).toEqual(['Parents Evening', 'Tracker']);
});

it('replaces the role when the same product is offered with another one', async () => {
  const { admin, site, fullEdit, readOnly } = await office();
  const personId = await world.staff();
  await admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit }] });

  await admin.invitations.send({ site, personId, offers: [{ roleId: readOnly }] });

  const { rows } = await admin.invitations.list({ site });
  expect(rows[0]?.invitation?.offers).toMatchObject([
    { product: 'Tracker', role: 'Partial Read-only', at: 'Riverside Primary', atTrust: false },
  ]);
});

it('keeps two people who share an address apart: the second is refused', async () => {
  const { admin, site, fullEdit } = await office();
  const email = 'office@northgate.example';
  const [first = '', second = ''] = await world.manyStaff([{ email }, { email }]);
  await admin.invitations.send({ site, personId: first, offers: [{ roleId: fullEdit }] });

  await expect(
    admin.invitations.send({ site, personId: second, offers: [{ roleId: fullEdit }] }),
  ).rejects.toMatchObject(refused('address_in_use'));
});

it('refuses with what stands in the way', async () => {
  const { admin, site, fullEdit } = await office();
  const [noEmail = '', elsewhere = ''] = await world.manyStaff([
    { email: null },
    { schools: [world.trust.hillside] },
  ]);
  const trustRole = world.trust.role('Insights', 'Full Edit');
  const send = (personId: string, roleId = fullEdit) =>
    admin.invitations.send({ site, personId, offers: [{ roleId }] });

  await expect(send(noEmail)).rejects.toMatchObject(refused('address_missing'));
  await expect(send(elsewhere)).rejects.toMatchObject(refused('not_found'));
  await expect(send(await world.staff(), trustRole)).rejects.toMatchObject(refused('role_unknown'));
  await expect(send(crypto.randomUUID())).rejects.toMatchObject(refused('not_found'));
});

it('finds nobody and nothing of another trust', async () => {
  const { admin, site, fullEdit } = await office();
  const stranger = await world.anotherTrust();
  const send = { personId: await world.staff(), offers: [{ roleId: fullEdit }] };

  await expect(admin.invitations.send({ ...send, site: stranger.riverside })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    admin.invitations.send({ ...send, site, offers: [{ roleId: stranger.role('Tracker', 'Full Edit') }] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('keeps an administrator of one school out of the other and out of the trust', async () => {
  const { admin, fullEdit } = await office();
  const { hillside, id } = world.trust;
  const personId = await world.staff({ schools: [hillside] });

  for (const site of [hillside, id]) {
    await expect(
      admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit }] }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(admin.invitations.list({ site })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

it('lets nobody invite who is not signed in', async () => {
  const { site, fullEdit } = await office();

  const attempt = world
    .as(null)
    .invitations.send({ site, personId: await world.staff(), offers: [{ roleId: fullEdit }] });

  await expect(attempt).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

it('tells each inviter once which invitations ran out', async () => {
  const { admin, site, fullEdit } = await office();
  for (const personId of await world.manyStaff([{}, {}]))
    await admin.invitations.send({ site, personId, offers: [{ roleId: fullEdit }] });
  world.pass({ hours: 337 });
  const sweep = () =>
    unitOfWork(world.services, systemActor('Gatehouse', world.trust.id), (uow) =>
      expireInvitations(uow, { limit: 100 }),
    );

  expect(await sweep()).toEqual({ expired: 2 });
  expect(await sweep()).toEqual({ expired: 0 });

  expect(
    await world.rows(`select data->>'invitationCount' as said from mail where template = 'expired-digest'`),
  ).toEqual([{ said: '2 invitations' }]);
});
