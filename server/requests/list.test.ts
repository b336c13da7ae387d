import { expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const riverside = () => world.trust.riverside;

/** The administrators of Riverside, of another school, and of the trust. */
async function offices() {
  const { hillside, id } = world.trust;
  const of = async (schoolId: string | null) =>
    world.as(await world.administrator(schoolId ? 'account_admin' : 'account_owner', schoolId));
  return { school: await of(riverside()), other: await of(hillside), owner: await of(null), trust: id };
}

it('shows a school its own requests, and the trust those of its schools too', async () => {
  const { school, other, owner, trust } = await offices();
  const asker = await addAsker(world, { givenName: 'Mei', familyName: 'Herrera', role: 'principal' });
  const first = await asker.ask('Tracker', riverside());
  world.pass({ hours: 1 });
  const second = await asker.ask('Insights', null);

  const { rows, counts, next } = await school.requests.list({ site: riverside() });
  expect(rows).toMatchObject([
    { requestId: first, job: 'Headteacher', schools: ['Riverside Primary'], product: 'Tracker', gone: false },
  ]);
  expect([counts, next]).toEqual([{ open: 1, answered: 0 }, null]);
  expect((await owner.requests.list({ site: trust })).rows.map(({ requestId }) => requestId)).toEqual([
    first,
    second,
  ]);
  expect(await owner.requests.count({ site: trust })).toEqual({ open: 2 });
  expect(await other.requests.count({ site: world.trust.hillside })).toEqual({ open: 0 });
  await expect(other.requests.list({ site: riverside() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('turns the pages of what was answered, the last answer first', async () => {
  const { school } = await offices();
  const { person, personId } = await addAsker(world);
  const site = riverside();
  const asked = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into access_request (trust_id, account_id, person_id, product_id, school_id, reason, state, asked_at, answered_at)
       select app_trust(), $1, $2, p.id, $3, 'For Year ' || n, 'refused', gatehouse_now(), gatehouse_now() + n / 2 * interval '1 minute'
       from generate_series(1, 52) n, product p where p.name = 'Tracker' and p.trust_id = app_trust() returning id`,
      [person.accountId, personId, site],
    ),
  );

  const { rows, next, counts } = await school.requests.list({ site, state: 'answered' });
  expect(counts).toEqual({ open: 0, answered: 52 });
  const rest = await school.requests.list({ site, state: 'answered', after: next ?? '' });
  const shown = [...rows, ...rest.rows];
  expect(shown.map(({ requestId }) => requestId).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  const answered = shown.map(({ answeredAt }) => answeredAt ?? '');
  expect(answered).toEqual(answered.toSorted().toReversed());
  expect(rest.next).toBeNull();
});

it('tells a school nothing of what somebody does at the other schools where they work', async () => {
  const { school, owner, trust } = await offices();
  const asker = await addAsker(world);
  await world.run(({ sql }) =>
    sql(
      `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role)
       select trust_id, source_id, external_id || ' too', person_id, $2, 'principal' from affiliation where person_id = $1`,
      [asker.personId, world.trust.hillside],
    ),
  );
  await asker.ask('Tracker', riverside());

  const [seen] = (await school.requests.list({ site: riverside() })).rows;
  expect(seen).toMatchObject({ schools: ['Riverside Primary'], job: 'Teacher' });
  const [row] = (await school.invitations.list({ site: riverside() })).rows;
  expect(row).toMatchObject({ schools: ['Riverside Primary'], job: 'Teacher' });
  expect((await owner.requests.list({ site: trust })).rows[0]?.schools).toHaveLength(2);
});
