import { expect, it } from 'vitest';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** A teacher of Riverside with a product of the school, one of the trust, and one that the trust gave at Hillside. */
async function teacher() {
  const one = await addTeacher(world);
  const { id, riverside, hillside } = world.trust;
  await one.give(riverside, 'Tracker', 'Full Edit');
  await one.give(id, 'Insights', 'Full Edit');
  const roleId = world.trust.role('Parents Evening', 'Teacher');
  await one.owner.invitations.send({
    site: id,
    personId: one.personId,
    offers: [{ roleId, schoolId: hillside }],
  });
  return one;
}

const kept = "Parents Evening at St Anne's & St Jude's";

it('ends at the trust what the trust manages, wherever it is held, and leaves the schools’', async () => {
  const { owner, personId, holds, signIn } = await teacher();
  const browser = await signIn();

  const done = await owner.access.revoke({ site: world.trust.id, personId, reach: 'trust', note: 'Left' });

  expect(done).toMatchObject({ ended: 2 });
  expect(await holds()).toEqual(['Tracker at Riverside Primary']);
  expect(await browser.whoIs()).toBeNull();
  const { rows } = await owner.invitations.list({ site: world.trust.id, status: 'registered' });
  expect(rows).toHaveLength(1);
});

it('ends at the trust the schools’, too, when asked to', async () => {
  const { owner, personId, holds } = await teacher();

  expect(await owner.access.revoke({ site: world.trust.id, personId, reach: 'everything' })).toMatchObject({
    ended: 3,
  });
  expect(await holds()).toEqual([]);
});

it.each(['trust', 'everything'] as const)(
  'ends at a school what the school manages alone (%s)',
  async (reach) => {
    const { school, personId, holds } = await teacher();

    expect(await school.access.revoke({ site: world.trust.riverside, personId, reach })).toMatchObject({
      ended: 1,
    });
    expect(await holds()).toEqual(['Insights at the trust', kept]);
  },
);

it('cancels open invitations as far as it reaches', async () => {
  const { owner, personId } = await teacher();
  const { id, riverside } = world.trust;
  await world.run(({ sql }) =>
    sql(
      `insert into invitation (trust_id, kind, school_id, person_id, email, name, nonce, issued_at, expires_at, invited_by_name, created_at)
       select app_trust(), 'staff', school, $1, 'mei@northgate.example', 'Mei', decode(repeat('ab', 16), 'hex'), gatehouse_now(),
         gatehouse_now() + interval '336 hours', 'Dana', gatehouse_now() from unnest(array[null, $2]::uuid[]) school`,
      [personId, riverside],
    ),
  );
  const open = () =>
    world.rows(`select school_id from invitation where person_id = $1 and state = 'pending'`, [personId]);

  await owner.access.revoke({ site: id, personId, reach: 'trust' });
  expect(await open()).toEqual([{ school_id: riverside }]);

  await owner.access.revoke({ site: id, personId, reach: 'everything' });
  expect(await open()).toEqual([]);
});

it('says so when there is nothing within its reach to end', async () => {
  const { school, owner, personId, signIn } = await teacher();
  await school.access.revoke({ site: world.trust.riverside, personId });
  const browser = await signIn();

  await expect(school.access.revoke({ site: world.trust.riverside, personId })).rejects.toMatchObject({
    cause: { code: 'not_registered' },
  });
  expect(await browser.whoIs()).not.toBeNull();
  await owner.access.revoke({ site: world.trust.id, personId });
});

it('ends what two records of one human being brought to their one account', async () => {
  const { owner, personId, accountId } = await teacher();
  const other = await world.staff({
    givenName: 'Mei',
    familyName: 'Herrera',
    schools: [world.trust.hillside],
  });
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at) values (app_trust(), $1, $2, gatehouse_now())`,
      [other, accountId],
    ),
  );
  const roleId = world.trust.role('Tracker', 'Full Edit');
  await owner.invitations.send({ site: world.trust.hillside, personId: other, offers: [{ roleId }] });

  expect(await owner.access.revoke({ site: world.trust.id, personId })).toMatchObject({ ended: 4 });

  expect(await world.rows('select from registration where ended_at is null')).toEqual([]);
  expect(await world.rows('select from "grant" where ended_at is null')).toEqual([]);
});
