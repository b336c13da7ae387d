import { expect, it } from 'vitest';
import { rosterSays } from '../../testing/roster-says.ts';
import { addTeacher } from '../../testing/teacher.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const inDays = (days: number) => new Date(world.now.getTime() + days * 24 * 3600_000).toISOString();

/** A teacher of Riverside who has left it, with one product there. */
async function leaver() {
  const one = await addTeacher(world);
  const roster = rosterSays(world);
  const site = world.trust.riverside;
  const grantId = await one.give(site, 'Tracker', 'Full Edit');
  await roster.gone(one.personId);
  const { school, personId } = one;
  const count = async () => (await school.access.ends({ site })).leavers.count;
  const chosen = { site, personId, grantIds: [grantId] };
  return { ...one, roster, site, grantId, count, chosen };
}

it('does not propose again who is kept, until the roster says something new', async () => {
  const { school, roster, personId, site, chosen, count, holds } = await leaver();
  expect(await count()).toBe(1);

  await school.access.keepLeaver({ ...chosen, endsAt: null });
  expect(await count()).toBe(0);
  expect(await holds()).toEqual(['Tracker at Riverside Primary']);

  await roster.back(personId);
  await roster.joined(personId, site);
  expect(await count()).toBe(0);
  await roster.gone(personId);
  expect(await count()).toBe(1);
});

it('keeps until a day, never longer than it was given', async () => {
  const { school, chosen, grantId, count, holds } = await leaver();
  await expect(school.access.keepLeaver({ ...chosen, endsAt: inDays(0) })).rejects.toMatchObject({
    cause: { code: 'ends_in_past' },
  });
  await school.access.changeEnd({ site: chosen.site, grantId, endsAt: inDays(5) });

  await school.access.keepLeaver({ ...chosen, endsAt: inDays(30) });
  expect(await count()).toBe(0);
  world.pass({ hours: 5 * 24 });
  expect(await holds()).toEqual([]);
});

it('does nothing to somebody who came back since they were shown', async () => {
  const { school, roster, personId, site, chosen, holds } = await leaver();
  await roster.back(personId);
  await roster.joined(personId, site);

  for (const late of [
    () => school.access.revokeLeaver(chosen),
    () => school.access.keepLeaver({ ...chosen, endsAt: null }),
  ])
    await expect(late()).rejects.toMatchObject({ cause: { code: 'illegal_transition' } });
  expect(await holds()).toEqual(['Tracker at Riverside Primary']);
});

it('gives nothing back by itself to somebody who comes back', async () => {
  const { school, roster, personId, site, chosen, holds } = await leaver();
  await school.access.revokeLeaver(chosen);
  await roster.back(personId);
  await roster.joined(personId, site);

  expect(await holds()).toEqual([]);
  const { rows } = await school.invitations.list({ site });
  expect(rows[0]).toMatchObject({ status: 'not_registered', access: [] });
  expect(
    await school.invitations.send({
      site,
      personId,
      offers: [{ roleId: world.trust.role('Tracker', 'Full Edit') }],
    }),
  ).toMatchObject({ outcome: 'invited' });
});

it('cancels the open invitations of the school that they left', async () => {
  const { school, personId, site, chosen } = await leaver();
  await world.run(({ sql }) =>
    sql(
      `insert into invitation (trust_id, kind, school_id, person_id, email, name, nonce, issued_at, expires_at, invited_by_name, created_at)
       values (app_trust(), 'staff', $2, $1, 'mei@northgate.example', 'Mei', decode(repeat('ab', 16), 'hex'), gatehouse_now(),
         gatehouse_now() + interval '336 hours', 'Dana', gatehouse_now())`,
      [personId, site],
    ),
  );

  await school.access.revokeLeaver(chosen);

  expect(await world.rows('select from invitation where state = $1', ['pending'])).toEqual([]);
});

it('ends exactly what was shown, and nothing of one’s own', async () => {
  const { school, chosen, accountId, holds } = await leaver();
  const more = { ...chosen, grantIds: [...chosen.grantIds, crypto.randomUUID()] };
  await expect(school.access.revokeLeaver(more)).rejects.toMatchObject({
    cause: { code: 'illegal_transition' },
  });

  const self = world.as({ ...(await world.administrator('account_admin', chosen.site)), accountId });
  for (const own of [
    () => self.access.revokeLeaver(chosen),
    () => self.access.keepLeaver({ ...chosen, endsAt: null }),
  ])
    await expect(own()).rejects.toMatchObject({ cause: { code: 'self_change' } });
  expect(await holds()).toHaveLength(1);
});
