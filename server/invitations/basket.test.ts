import { expect, it } from 'vitest';
import { heldBy } from '../testing/grants.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { Invitation } from './invitation.ts';
import { invitationWords } from './invitation-words.ts';
import { tokenOf } from './token-of.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const how = { create: { name: 'Ada Lovelace', password: 'correct horse battery staple' } };

/** An administrator of the trust, and what they put into baskets. */
async function office() {
  const { id: site, riverside, hillside, role } = world.trust;
  const tracker = role('Tracker', 'Full Edit');
  const readOnly = role('Tracker', 'Partial Read-only');
  return {
    api: world.as(await world.administrator('account_admin')),
    site,
    atRiverside: { roleId: tracker, schoolId: riverside },
    atHillside: { roleId: tracker, schoolId: hillside },
    readOnlyAtHillside: { roleId: readOnly, schoolId: hillside },
    evenings: { roleId: role('Parents Evening', 'Teacher'), schoolId: riverside },
    insights: { roleId: role('Insights', 'Full Read-only'), schoolId: null },
  };
}

const find = (personId: string) => world.run(({ em }) => em.findOneOrFail(Invitation, { personId }));
const tokenFor = async (personId: string) => tokenOf(world.services.settings, await find(personId));
const accept = async (personId: string) =>
  world.as(null).invitations.accept({ token: await tokenFor(personId), how });
const wordsOf = async (personId: string) => {
  const { id } = await find(personId);
  return world.run(async (uow) => (await invitationWords(uow, [id])).get(id)?.words);
};

it('several products at several schools are one invitation, one mail, and one acceptance', async () => {
  const { api, site, atRiverside, readOnlyAtHillside, evenings, insights } = await office();
  const personId = await world.staff();

  const sent = await api.invitations.send({
    site,
    personId,
    offers: [atRiverside, readOnlyAtHillside, evenings, insights],
  });

  expect(sent.access).toHaveLength(4);
  expect(await world.rows('select from invitation')).toHaveLength(1);
  expect(await world.rows('select template from mail')).toEqual([{ template: 'staff-invitation' }]);
  expect((await wordsOf(personId))?.['accessLines']?.split('\n')).toEqual([
    `Insights, as Full Read-only, at ${world.trust.name}`,
    'Parents Evening, as Teacher, at Riverside Primary',
    'Tracker, as Full Edit, at Riverside Primary',
    "Tracker, as Partial Read-only, at St Anne's & St Jude's",
  ]);
  await accept(personId);
  expect(await heldBy(world, personId)).toEqual([
    'Insights, Full Read-only, trust',
    'Parents Evening, Teacher, Riverside Primary',
    'Tracker, Full Edit, Riverside Primary',
    "Tracker, Partial Read-only, St Anne's & St Jude's",
  ]);
});

it('the mail says one role at several schools in one line, and the place when it is one', async () => {
  const { api, site, atRiverside, atHillside } = await office();
  const [two = '', one = ''] = await world.manyStaff([{}, {}]);
  await api.invitations.send({ site, personId: two, offers: [atRiverside, atHillside] });
  await api.invitations.send({ site, personId: one, offers: [atRiverside] });

  expect(await wordsOf(two)).toMatchObject({
    productName: 'Tracker',
    placeName: world.trust.name,
    accessLines: "Tracker, as Full Edit, at Riverside Primary and St Anne's & St Jude's",
  });
  expect(await wordsOf(one)).toMatchObject({ placeName: 'Riverside Primary' });
});

it('adds to an open invitation what is new, and leaves the rest', async () => {
  const { api, site, atRiverside, atHillside, readOnlyAtHillside, insights } = await office();
  const personId = await world.staff();
  const first = await api.invitations.send({ site, personId, offers: [atRiverside, atHillside] });

  const second = await api.invitations.send({ site, personId, offers: [readOnlyAtHillside, insights] });

  expect(second.invitationId).toBe(first.invitationId);
  await accept(personId);
  expect(await heldBy(world, personId)).toEqual([
    'Insights, Full Read-only, trust',
    'Tracker, Full Edit, Riverside Primary',
    "Tracker, Partial Read-only, St Anne's & St Jude's",
  ]);
});

it('gives somebody with an account what they do not have, at once, and says only that', async () => {
  const { api, site, atRiverside, atHillside, insights } = await office();
  const { personId } = await addMember(world);
  await api.invitations.send({ site, personId, offers: [atRiverside] });
  world.pass({ seconds: 1 });

  const sent = await api.invitations.send({ site, personId, offers: [atRiverside, atHillside, insights] });

  expect(sent).toMatchObject({
    outcome: 'granted',
    access: [{ place: "St Anne's & St Jude's" }, { product: 'Insights' }],
  });
  expect(
    await world.rows(
      `select data->>'accessLines' as said from mail order by created_at desc, id desc limit 1`,
    ),
  ).toEqual([
    {
      said: `Tracker, as Full Edit, at St Anne's & St Jude's\nInsights, as Full Read-only, at ${world.trust.name}`,
    },
  ]);
  await expect(
    api.invitations.send({ site, personId, offers: [atRiverside, insights] }),
  ).rejects.toMatchObject(refused('role_held'));
});

it('a school offers at no other school, and nothing of the trust', async () => {
  const { atHillside, insights, evenings } = await office();
  const site = world.trust.riverside;
  const school = world.as(await world.administrator('account_admin', site));
  const personId = await world.staff({ schools: [site, world.trust.hillside] });

  for (const offers of [[atHillside], [insights], [evenings, atHillside], [{ ...insights, schoolId: site }]])
    await expect(school.invitations.send({ site, personId, offers })).rejects.toMatchObject(
      refused('role_unknown'),
    );
  expect(await world.rows('select from invitation')).toEqual([]);
});

it('refuses one product twice at one place', async () => {
  const { api, site, atHillside, readOnlyAtHillside } = await office();
  const personId = await world.staff();

  await expect(
    api.invitations.send({ site, personId, offers: [atHillside, readOnlyAtHillside] }),
  ).rejects.toMatchObject(refused('role_unknown'));
});

it('adds nothing to an invitation that offers more than one may give: its other half would be void', async () => {
  const { api, site, insights } = await office();
  const owner = world.as(await world.administrator('account_owner'));
  const personId = await world.staff();
  const roleId = world.trust.role('Tracker', 'Account Admin');
  await owner.invitations.send({ site, personId, offers: [{ roleId, schoolId: world.trust.riverside }] });

  await expect(api.invitations.send({ site, personId, offers: [insights] })).rejects.toMatchObject({
    cause: { code: 'above_own_power', detail: expect.stringContaining('Cancel it first') },
  });
  await accept(personId);
  expect(await heldBy(world, personId)).toEqual(['Tracker, Account Admin, Riverside Primary']);
});
