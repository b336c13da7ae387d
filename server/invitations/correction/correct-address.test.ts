import { expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { createWorld } from '../../testing/world.ts';
import { Invitation } from '../invitation.ts';
import { tokenOf } from '../token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const address = () => `ada.${crypto.randomUUID()}@northgate.example`;

async function invited(roster: string | null = address()) {
  const site = world.trust.riverside;
  const dana = await world.administrator('account_admin', site);
  const admin = world.as(dana);
  const personId = await world.staff({ givenName: 'Jo', familyName: 'Bloggs', email: roster });
  const roleId = world.trust.role('Tracker', 'Full Edit');
  const { invitationId } = await admin.invitations.send({ site, personId, offers: [{ roleId }] });
  const id = invitationId ?? '';
  const correct = (email: string, by = admin) =>
    by.invitations.correctAddress({ site, invitationId: id, email });
  const token = () =>
    world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, id)));
  return { site, dana, admin, personId, id, roster: roster ?? '', correct, token };
}

const mailedTo = async (invitationId: string) =>
  (
    await world.rows<{ to: string }>(
      'select to_address as "to" from mail where invitation_id = $1 order by invitation_version',
      [invitationId],
    )
  ).map(({ to }) => to);
const rosterSays = (personId: string, email: string | null) =>
  world.run(({ sql }) => sql('update person set email = $2 where id = $1', [personId, email]));

it('sends a new link to the corrected address alone, and the older link is dead', async () => {
  const { site, admin, personId, id, roster, correct, token } = await invited();
  const right = address();
  const older = await token();
  world.pass({ hours: 24 });

  const done = await correct(` ${right.toUpperCase()} `);

  expect(done).toEqual({ name: 'Jo Bloggs', email: right, expiresAt: '2026-12-05T09:00:00.000Z' });
  expect(await mailedTo(id)).toEqual([roster, right]);
  const nobody = world.as(null);
  expect(await nobody.invitations.landing({ token: older })).toMatchObject({ state: 'replaced' });
  expect(await nobody.invitations.landing({ token: await token() })).toMatchObject({ state: 'open' });
  const [row] = (await admin.invitations.list({ site, q: 'Bloggs' })).rows;
  expect(row).toMatchObject({
    email: roster,
    invitation: { email: right, corrected: { by: 'Dana Whitfield', at: world.now.toISOString() } },
  });
  const [entry] = await world.rows(
    `select details from audit_entry where action = 'invitation.address_corrected' and subject_id = $1`,
    [id],
  );
  expect(entry).toEqual({ details: { version: 2 } });
  const told = await admin.invitations.timeline({ site, personId });
  expect(told).toContainEqual(
    expect.objectContaining({
      kind: 'address_corrected',
      by: 'Dana Whitfield',
      about: right,
      detail: roster,
    }),
  );
});

it('goes to the corrected address again, until the roster says something else', async () => {
  const { site, admin, personId, id, roster, correct } = await invited();
  const [right, newer] = [address(), address()];
  await correct(right);

  await admin.invitations.reissue({ site, invitationId: id });
  await rosterSays(personId, newer);
  await admin.invitations.reissue({ site, invitationId: id });

  expect(await mailedTo(id)).toEqual([roster, right, right, newer]);
});

it('goes to the corrected address when a second product is added', async () => {
  const { site, admin, personId, id, roster, correct } = await invited();
  const right = address();
  await correct(right);

  const roleId = world.trust.role('Parents Evening', 'Organiser');
  await admin.invitations.send({ site, personId, offers: [{ roleId }] });

  expect(await mailedTo(id)).toEqual([roster, right, right]);
});

it('opens an invitation again that had run out', async () => {
  const { site, admin, correct } = await invited();
  world.pass({ hours: 400 });

  await correct(address());

  expect((await admin.invitations.list({ site, q: 'Bloggs' })).rows).toMatchObject([{ status: 'invited' }]);
});

it('takes the roster’s own address for no correction', async () => {
  const { site, admin, roster, correct } = await invited();
  await correct(address());
  await correct(roster);

  expect((await admin.invitations.list({ site, q: 'Bloggs' })).rows).toMatchObject([
    { invitation: { email: roster, corrected: null } },
  ]);
});

it('refuses what is no address, the same one, the administrator’s own, and one that somebody else is invited at', async () => {
  const { dana, roster, correct } = await invited();
  const other = await invited();

  await expect(correct('jo@')).rejects.toMatchObject(refused('address_unreadable'));
  await expect(correct(roster)).rejects.toMatchObject(refused('address_same'));
  await expect(correct(dana.email)).rejects.toMatchObject(refused('self_change'));
  await expect(correct(other.roster)).rejects.toMatchObject(refused('address_in_use'));
});

it('refuses once it is answered, and once they have left', async () => {
  const cancelled = await invited();
  await cancelled.admin.invitations.cancel({ site: cancelled.site, invitationId: cancelled.id });
  const leaver = await invited();
  await world.run(({ sql }) => sql('update person set gone_at = now() where id = $1', [leaver.personId]));

  await expect(cancelled.correct(address())).rejects.toMatchObject(refused('illegal_transition'));
  await expect(leaver.correct(address())).rejects.toMatchObject(refused('person_left'));
});

it('is for whoever may grant what it offers, at the site that sent it', async () => {
  const { site, id } = await invited();
  const elsewhere = world.as(await world.administrator('account_admin', world.trust.hillside));
  const email = address();

  await expect(elsewhere.invitations.correctAddress({ site, invitationId: id, email })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  await expect(
    elsewhere.invitations.correctAddress({ site: world.trust.hillside, invitationId: id, email }),
  ).rejects.toMatchObject(refused('not_found'));
});

it('of two who are corrected to one address at once, one is', async () => {
  const [one, other] = [await invited(), await invited()];
  const email = address();

  const results = await atOnce(one.correct(email), other.correct(email));

  expect(results.toSorted()).toEqual(['address_in_use', 'done']);
});

const told = () =>
  world.rows<{ to: string; shown: string }>(
    `select to_address as "to", data->>'newAddress' as shown from mail where template = 'invitation-moved' order by shown`,
  );

it('tells the older address, and whoever had sent it, that it goes elsewhere now', async () => {
  const { site, dana, roster, correct } = await invited();
  const colleague = world.as(await world.administrator('account_admin', site));
  const right = address();

  await correct(right, colleague);

  expect(await told()).toEqual([
    { to: dana.email, shown: right },
    { to: roster, shown: 'a•••@northgate.example' },
  ]);
});

it('writes no more to an address that the mail came back from, and not to whoever corrects it themselves', async () => {
  const { id, correct } = await invited();
  await world.run(({ sql }) => sql(`update mail set state = 'bounced' where invitation_id = $1`, [id]));

  await correct(address());

  expect(await told()).toEqual([]);
});

it('nobody leads an invitation to an address of their own record, or their own invitation elsewhere', async () => {
  const { site, dana, admin, id, correct } = await invited();
  const own = address();
  const record = await world.staff({ email: own });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at)
       values (app_trust(), $1, $2, gatehouse_now())`,
      [record, dana.accountId],
    ),
  );
  await expect(correct(own)).rejects.toMatchObject(refused('self_change'));

  const colleague = world.as(await world.administrator('account_admin', site));
  await world.run(({ sql }) => sql('update invitation set email = $2 where id = $1', [id, dana.email]));
  await expect(correct(address(), admin)).rejects.toMatchObject(refused('self_change'));
  await expect(correct(address(), colleague)).resolves.toBeDefined();
});
