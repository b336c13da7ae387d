import { expect, it } from 'vitest';
import { heldBy } from '../testing/grants.ts';
import { addHolder } from '../testing/holder.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { Invitation } from './invitation.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const inHours = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000).toISOString();

async function office() {
  const site = world.trust.riverside;
  return {
    api: world.as(await world.administrator('account_admin', site)),
    site,
    offers: [{ roleId: world.trust.role('Tracker', 'Full Edit') }],
  };
}

const tokenFor = (personId: string) =>
  world.run(async ({ em, settings }) => tokenOf(settings, await em.findOneOrFail(Invitation, { personId })));

it('the end and the reason go with the offer into the access, and stand in the mail and on the page', async () => {
  const { api, site, offers } = await office();
  const email = `supply.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email });
  const endsAt = '2026-12-19T00:00:00.000Z';
  await api.invitations.send({ site, personId, offers, endsAt, note: 'Supply until Christmas' });
  const token = await tokenFor(personId);

  expect(await world.as(null).invitations.landing({ token })).toMatchObject({
    invitation: { offers: [{ product: 'Tracker', role: 'Full Edit', at: 'Riverside Primary', endsAt }] },
  });
  await world.as(await addHolder(world, email)).invitations.accept({ token, how: { signedIn: true } });

  expect(await world.rows('select iso(ends_at) as "endsAt", note from "grant"')).toEqual([
    { endsAt, note: 'Supply until Christmas' },
  ]);
});

it('access at once ends on its day too, and its mail says which', async () => {
  const { api, site, offers } = await office();
  const { personId } = await addMember(world);

  await api.invitations.send({ site, personId, offers, endsAt: '2027-06-30T23:00:00Z' });

  expect(await world.rows(`select data->>'accessLines' as said from mail`)).toEqual([
    { said: 'Tracker, as Full Edit, at Riverside Primary, until 30 June 2027' },
  ]);
});

it.each([
  ['that is over', -1, 'ends_in_past'],
  ['that is over this instant', 0, 'ends_in_past'],
  ['more than two years on', (2 * 365 + 3) * 24, 'ends_too_late'],
] as const)('refuses an end %s, for one and for many', async (_, hours, code) => {
  const { api, site, offers } = await office();
  const personId = await world.staff();
  const basket = { site, offers, endsAt: inHours(hours) };

  await expect(api.invitations.send({ ...basket, personId })).rejects.toMatchObject(refused(code));
  await expect(api.invitations.sendMany({ ...basket, who: { ids: [personId] } })).rejects.toMatchObject(
    refused(code),
  );
});

it('another end for the same role is a new offer', async () => {
  const { api, site, offers } = await office();
  const personId = await world.staff();
  await api.invitations.send({ site, personId, offers, endsAt: inHours(400) });

  await expect(api.invitations.send({ site, personId, offers, endsAt: inHours(400) })).rejects.toMatchObject(
    refused('already_invited'),
  );
  await api.invitations.send({ site, personId, offers, endsAt: null });

  expect(await world.rows('select ends_at from offer')).toEqual([{ ends_at: null }]);
});

it('access that is over stands in nobody’s way, swept or not', async () => {
  const { api, site, offers } = await office();
  const { personId } = await addMember(world);
  await api.invitations.send({ site, personId, offers, endsAt: inHours(1) });
  world.pass({ hours: 2 });
  expect(await heldBy(world, personId)).toEqual([]);

  await api.invitations.send({ site, personId, offers });

  expect(await heldBy(world, personId)).toEqual(['Tracker, Full Edit, Riverside Primary']);
  expect(
    await world.rows('select end_reason, ended_at = ends_at as "onTime" from "grant" order by given_at'),
  ).toEqual([
    { end_reason: 'end_date', onTime: true },
    { end_reason: null, onTime: null },
  ]);
  expect((await world.audited()).filter((action) => action === 'grant.ended')).toHaveLength(1);
});

it('what ended by its date comes back by an invitation that was open meanwhile', async () => {
  const { api, site, offers } = await office();
  const email = `supply.${crypto.randomUUID()}@northgate.example`;
  const holder = await addHolder(world, email);
  const [first = '', second = ''] = await world.manyStaff([{ email }, { email }]);
  await api.invitations.send({ site, personId: first, offers, endsAt: inHours(2) });
  await world.as(holder).invitations.accept({ token: await tokenFor(first), how: { signedIn: true } });
  await api.invitations.send({ site, personId: second, offers });
  world.pass({ hours: 3 });

  await world.as(holder).invitations.accept({ token: await tokenFor(second), how: { signedIn: true } });

  expect(await heldBy(world, second)).toEqual(['Tracker, Full Edit, Riverside Primary']);
});

it('an offer whose time is over is given no more, nor shown, nor sent again', async () => {
  const { api, site, offers } = await office();
  const email = `supply.${crypto.randomUUID()}@northgate.example`;
  const personId = await world.staff({ email });
  const { invitationId } = await api.invitations.send({ site, personId, offers, endsAt: inHours(2) });
  world.pass({ hours: 3 });
  const token = await tokenFor(personId);

  expect(await world.as(null).invitations.landing({ token })).toMatchObject({ invitation: { offers: [] } });
  await expect(api.invitations.reissue({ site, invitationId: invitationId ?? '' })).rejects.toMatchObject(
    refused('role_retired'),
  );
  await expect(
    world.as(await addHolder(world, email)).invitations.accept({ token, how: { signedIn: true } }),
  ).rejects.toMatchObject(refused('invitation_cancelled'));
});
