import { expect, it } from 'vitest';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { eventsInShort, eventsTold } from '../testing/events-told.ts';
import { manyHolders } from '../testing/many-holders.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const atRiverside = { school: { name: 'Riverside Primary' }, trust: {} };

it('tells who was given what, and by which name the product knows them', async () => {
  await addTestEndpoint(world, { product: 'Tracker' });
  const teacher = await addTeacher(world);

  await teacher.give(world.trust.riverside, 'Tracker', 'Partial Edit', {
    endsAt: '2027-07-31T23:00:00.000Z',
  });

  const [subject] = await world.rows<{ subject: string }>('select subject from product_subject');
  const role = {
    role: 'Partial Edit',
    preset: 'partial_edit',
    ends_at: '2027-07-31T23:00:00.000Z',
    school: { id: world.trust.riverside, name: 'Riverside Primary', identifier: null },
    trust: { id: world.trust.id, name: world.trust.name },
  };
  expect(await eventsTold(world)).toEqual([
    {
      product: 'Tracker',
      type: 'grant.given',
      data: {
        subject: subject?.subject,
        name: 'Mei Herrera',
        email: teacher.email,
        grant: role,
        roles: [role],
      },
    },
  ]);
});

it('tells of another role, or another end, as one change', async () => {
  const site = world.trust.riverside;
  await addTestEndpoint(world, { product: 'Tracker' });
  const { give, school } = await addTeacher(world);
  const grantId = await give(site, 'Tracker', 'Partial Edit');

  const changed = await school.access.changeHeldRole({
    site,
    grantId,
    roleId: world.trust.role('Tracker', 'Full Edit'),
  });
  await school.access.changeEnd({ site, grantId: changed.grantId, endsAt: '2027-07-31T23:00:00.000Z' });

  expect((await eventsTold(world)).slice(1)).toMatchObject([
    {
      type: 'grant.changed',
      data: {
        was: { role: 'Partial Edit', ...atRiverside },
        grant: { role: 'Full Edit', ends_at: null, ...atRiverside },
        roles: [{ role: 'Full Edit' }],
      },
    },
    {
      type: 'grant.changed',
      data: { was: { ends_at: null }, grant: { role: 'Full Edit', ends_at: '2027-07-31T23:00:00.000Z' } },
    },
  ]);
});

it('tells what ended, and that nothing is left once that was the last', async () => {
  const { riverside, hillside } = world.trust;
  await addTestEndpoint(world, { product: 'Tracker' });
  const { give, school, owner } = await addTeacher(world);
  const here = await give(riverside, 'Tracker', 'Partial Edit');
  const [there] = await world.run(({ sql }) =>
    sql<{ id: string }>(
      `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, school_id, given_at)
       select trust_id, account_id, person_id, product_id, $2, $3, given_at from "grant" where id = $1 returning id`,
      [here, world.trust.role('Tracker', 'Full Edit'), hillside],
    ),
  );

  await school.access.removeRole({ site: riverside, grantId: here });
  expect((await eventsTold(world)).slice(2)).toMatchObject([
    {
      type: 'grant.ended',
      data: { grant: { role: 'Partial Edit', ...atRiverside }, roles: [{ role: 'Full Edit' }] },
    },
  ]);

  await owner.access.removeRole({ site: world.trust.id, grantId: there?.id ?? '' });
  expect((await eventsTold(world)).slice(3)).toMatchObject([
    { type: 'grant.ended', data: { grant: { role: 'Full Edit' }, roles: [] } },
    { type: 'account.revoked', data: { roles: [] } },
  ]);
});

it('tells each product of a revoke by its own name for the person, and no other product anything', async () => {
  const { id: site } = world.trust;
  for (const product of ['Insights', 'Tracker']) await addTestEndpoint(world, { product });
  const { give, owner, personId } = await addTeacher(world);
  await give(site, 'Insights', 'Full Edit');
  await give(site, 'Staff Room', 'Reader');
  await give(world.trust.riverside, 'Tracker', 'Partial Edit');

  await owner.access.revoke({ site, personId });

  expect((await eventsInShort(world)).toSorted()).toEqual(
    ['Insights', 'Tracker'].flatMap((product) =>
      ['account.revoked', 'grant.ended', 'grant.given'].map((type) => `${product}: ${type}`),
    ),
  );
  const told = await eventsTold(world);
  const subjects = (of: string) =>
    new Set(told.filter(({ product }) => product === of).map(({ data }) => data['subject']));
  expect([subjects('Insights').size, subjects('Tracker').size]).toEqual([1, 1]);
  expect(subjects('Insights')).not.toEqual(subjects('Tracker'));
  expect(JSON.stringify(told.filter(({ product }) => product === 'Insights'))).not.toContain('Partial Edit');
});

it('writes nothing where nobody listens, nor what nobody asked for, nor what did not happen', async () => {
  const { give, owner } = await addTeacher(world);
  const { id: site } = world.trust;
  const grantId = await give(site, 'Insights', 'Full Edit');
  await addTestEndpoint(world, { product: 'Staff Room' });
  await addTestEndpoint(world, { product: 'Tracker', events: ['grant.ended'] });
  await give(world.trust.riverside, 'Tracker', 'Full Edit');
  await owner.access.removeRole({ site, grantId });
  await world
    .run(async ({ sql }) => {
      await sql(
        `update "grant" set ended_at = gatehouse_now(), end_reason = 'role_removed' where ended_at is null`,
      );
      throw new Error('not after all');
    })
    .catch(() => {});

  expect(await eventsInShort(world)).toEqual([]);
  expect(await world.rows('select from product_subject')).toEqual([]);
  expect(await world.rows('select from event_note')).toEqual([]);
});

it('tells everybody who holds a role that it is called otherwise', async () => {
  await addTestEndpoint(world, { product: 'Tracker' });
  await manyHolders(world, 3);
  const owner = world.as(await world.administrator('account_owner'));
  const role = { name: 'Class teacher', about: 'Records results', preset: 'partial_edit' as const };

  await owner.access.changeRole({
    site: world.trust.id,
    roleId: world.trust.role('Tracker', 'Partial Edit'),
    role,
  });

  expect((await eventsTold(world)).slice(3)).toMatchObject(
    Array.from({ length: 3 }, () => ({
      type: 'grant.changed',
      data: { was: { role: 'Partial Edit' }, grant: { role: 'Class teacher' } },
    })),
  );
});

it('writes a thousand at once', async () => {
  const { endpointId } = await addTestEndpoint(world, { product: 'Tracker' });
  await manyHolders(world, 1000);
  await world.run(({ sql }) =>
    sql(
      `update "grant" set ended_at = gatehouse_now(), end_reason = 'access_revoked' where ended_at is null`,
    ),
  );

  expect(
    await world.rows(
      `select v.type, count(*)::int, count(distinct v.account_id)::int as people from event_delivery d
       join product_event v on v.id = d.event_id where d.endpoint_id = $1 group by v.type order by v.type`,
      [endpointId],
    ),
  ).toEqual(
    ['account.revoked', 'grant.ended', 'grant.given'].map((type) => ({ type, count: 1000, people: 1000 })),
  );
});
