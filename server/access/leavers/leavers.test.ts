import { expect, it } from 'vitest';
import { rosterSays } from '../../testing/roster-says.ts';
import { addTeacher } from '../../testing/teacher.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();

/** A teacher of Riverside and Hillside with a product of each, and one of the trust. */
async function teacher() {
  const one = await addTeacher(world);
  const { id, riverside, hillside } = world.trust;
  const roster = rosterSays(world);
  await roster.joined(one.personId, hillside);
  await one.give(riverside, 'Tracker', 'Full Edit');
  await one.give(hillside, 'Tracker', 'Full Edit');
  await one.give(id, 'Insights', 'Full Edit');
  return { ...one, roster, site: riverside, trust: id };
}

/** Who is proposed at a site, and what of theirs. */
async function proposed(api: Caller, site: string) {
  const { rows } = await api.access.leavers({ site });
  const { leavers } = await api.access.ends({ site });
  const { count } = leavers;
  expect(count).toBe(rows.length);
  return rows.map(({ personId, access, ...row }) => ({
    ...row,
    personId,
    ends: access.filter((held) => held.proposed).map(({ product, at }) => `${product} at ${at}`),
    grantIds: access.filter((held) => held.proposed).map(({ grantId }) => grantId),
  }));
}

it('proposes nobody who works here', async () => {
  const { school, owner, site, trust } = await teacher();

  expect(await proposed(school, site)).toEqual([]);
  expect(await proposed(owner, trust)).toEqual([]);
});

it('proposes what belongs to the school they left, with the evidence; the other school is theirs still', async () => {
  const { school, owner, roster, personId, site, trust, holds } = await teacher();
  await roster.left(personId, site);

  const [row, ...others] = await proposed(school, site);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    name: 'Mei Herrera',
    ends: ['Tracker at Riverside Primary'],
    stillAt: [],
    stillElsewhere: true,
  });
  expect(row?.evidence).toEqual([
    {
      reason: 'left_school',
      place: 'Riverside Primary',
      since: world.now.toISOString(),
      fileName: 'roster-2.zip',
      importedAt: world.now.toISOString(),
    },
  ]);
  const [atTrust] = await proposed(owner, trust);
  expect(atTrust).toMatchObject({ ends: row?.ends, stillAt: ["St Anne's & St Jude's"] });
  const hillside = world.as(await world.administrator('account_admin', world.trust.hillside));
  expect(await proposed(hillside, world.trust.hillside)).toEqual([]);

  const { grantIds = [] } = row ?? {};
  expect(await school.access.revokeLeaver({ site, personId, grantIds })).toMatchObject({
    ended: 1,
    told: true,
  });
  expect(await holds()).toEqual(['Insights at the trust', "Tracker at St Anne's & St Jude's"]);
  expect(await world.rows(`select end_reason from "grant" where ended_at is not null`)).toEqual([
    { end_reason: 'left_school' },
  ]);
  expect(await proposed(owner, trust)).toEqual([]);
});

it.each(['gone', 'switchedOff'] as const)(
  'proposes everything of somebody who is %s, and then they are out',
  async (how) => {
    const { owner, roster, personId, accountId, email, trust, signIn } = await teacher();
    const browser = await signIn();
    await roster[how](personId);
    expect(await browser.whoIs()).not.toBeNull();

    const [row] = await proposed(owner, trust);
    expect(row?.ends).toHaveLength(3);
    expect(row?.evidence[0]).toMatchObject({ reason: how === 'gone' ? 'gone' : 'switched_off', place: null });
    await owner.access.revokeLeaver({ site: trust, personId, grantIds: row?.grantIds ?? [], note: 'Left' });

    expect(await browser.whoIs()).toBeNull();
    expect(await world.rows('select from credential where account_id = $1', [accountId])).toEqual([]);
    const [mail] = await world.rows<{ said: string }>(
      `select data->>'afterwards' as said from mail where template = 'access-removed' and to_address = $1`,
      [email],
    );
    expect(mail?.said).toBe('You can no longer sign in.');
  },
);

it('shows at a school what the trust gave, and proposes only what the school manages', async () => {
  const { school, roster, personId, site } = await teacher();
  await roster.gone(personId);

  const { rows } = await school.access.leavers({ site });
  expect(rows[0]?.access.map(({ product, proposed: ends }) => [product, ends])).toEqual([
    ['Tracker', true],
    ['Insights', false],
  ]);
});

it('proposes nobody at a place where they never worked', async () => {
  const one = await addTeacher(world);
  const roster = rosterSays(world);
  await one.give(world.trust.hillside, 'Tracker', 'Full Edit').catch(() => undefined);
  const roleId = world.trust.role('Tracker', 'Full Edit');
  await one.owner.invitations.send({
    site: world.trust.id,
    personId: one.personId,
    offers: [{ roleId, schoolId: world.trust.hillside }],
  });
  expect(await one.holds()).toEqual(["Tracker at St Anne's & St Jude's"]);
  expect(await proposed(one.owner, world.trust.id)).toEqual([]);

  await roster.left(one.personId, world.trust.riverside);
  const [row] = await proposed(one.owner, world.trust.id);
  expect(row?.ends).toEqual(["Tracker at St Anne's & St Jude's"]);
});

it('knows one human being by two records: whoever is there by one has not left by the other', async () => {
  const { owner, roster, personId, accountId, trust } = await teacher();
  const other = await world.staff({ givenName: 'Mei', familyName: 'Herrera' });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())`,
      [other, accountId],
    ),
  );
  await roster.gone(personId);

  const [row] = await proposed(owner, trust);
  expect(row?.ends).toEqual(["Tracker at St Anne's & St Jude's"]);
});
