import { expect, it } from 'vitest';
import { addContact, addStudent } from '../testing/family.ts';
import { productNamed } from '../testing/connect-in-office.ts';
import { addTestEndpoint } from '../testing/event-endpoint.ts';
import { eventsInShort, eventsTold } from '../testing/events-told.ts';
import { signInContact } from '../testing/parent.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('tells of a new name and address those products that know the person', async () => {
  for (const product of ['Insights', 'Staff Room']) await addTestEndpoint(world, { product });
  const { give, signIn, accountId } = await addTeacher(world);
  await give(world.trust.id, 'Insights', 'Full Edit');

  await (await (await signIn()).api()).profile.changeName({ name: 'Mei Herrera-Cole' });
  await world.run(({ sql }) =>
    sql(`update account set email = 'mei@elsewhere.example' where id = $1`, [accountId]),
  );

  expect((await eventsTold(world)).slice(1)).toMatchObject([
    { product: 'Insights', type: 'person.changed', data: { name: 'Mei Herrera-Cole' } },
    { product: 'Insights', type: 'person.changed', data: { email: 'mei@elsewhere.example' } },
  ]);
});

it('tells where somebody works now, as far as it concerns the product', async () => {
  const { riverside, hillside } = world.trust;
  for (const product of ['Insights', 'Tracker']) await addTestEndpoint(world, { product });
  const { give, personId } = await addTeacher(world);
  await give(world.trust.id, 'Insights', 'Full Edit');
  await give(riverside, 'Tracker', 'Full Edit');

  const move = `update affiliation set school_id = $2, import_id = null where person_id = $1`;
  await world.run(({ sql }) => sql(move, [personId, hillside]));
  await world.run(({ sql }) => sql(move, [personId, hillside])); // the same once more is no move

  expect(
    (await eventsTold(world)).slice(2).toSorted((a, b) => a.product.localeCompare(b.product)),
  ).toMatchObject([
    { product: 'Insights', type: 'person.changed', data: { schools: [{ id: hillside }] } },
    { product: 'Tracker', type: 'person.changed', data: { schools: [] } },
  ]);
});

it('tells the roster’s ids to a product that an owner has allowed to have them, and to no other', async () => {
  for (const product of ['Insights', 'Staff Room']) await addTestEndpoint(world, { product });
  await world.run(async ({ sql }) =>
    sql(
      `insert into oidc_client (id, trust_id, product_id, kind, redirect_uris, scopes, roster_allowed, registered_at)
       values ('client-insights', app_trust(), $1, 'public', '{https://insights.example/in}', '{openid,roster}', true, gatehouse_now())`,
      [await productNamed(world, 'Insights')],
    ),
  );
  const { give, personId } = await addTeacher(world);
  for (const [product, role] of [
    ['Insights', 'Full Edit'],
    ['Staff Room', 'Reader'],
  ] as const)
    await give(world.trust.id, product, role);
  const [person] = await world.rows<{ id: string }>('select external_id as id from person where id = $1', [
    personId,
  ]);

  const [insights, staffRoom] = await eventsTold(world);
  expect(insights?.data['roster_ids']).toEqual([person?.id]);
  expect(staffRoom?.data).not.toHaveProperty('roster_ids');
});

it('tells of a parent who lost everything, and says nothing of any other contact, or of why', async () => {
  const { services, trust } = world;
  await addTestEndpoint(world, { product: 'Parents Evening' });
  const [priya, other, stranger] = [
    await addContact(services, trust, {
      givenName: 'Priya',
      familyName: 'Shah',
      email: 'shared@family.example',
    }),
    await addContact(services, trust, {
      givenName: 'Omar',
      familyName: 'Otherparent',
      email: 'shared@family.example',
    }),
    await addContact(services, trust, { givenName: 'Nora', familyName: 'Neverthere' }),
  ];
  await addStudent(services, trust, { contacts: [priya, other, stranger] });
  const parents = [await signInContact(world, priya), await signInContact(world, other)];
  await signInContact(world, stranger);
  const productId = await productNamed(world, 'Parents Evening');
  for (const { person } of parents)
    await world.run(({ sql }) => sql('select subject_of($1, $2)', [productId, person.accountId]));

  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       select app_trust(), id, 'Court order', 'Dana', gatehouse_now() from unnest($1::uuid[]) t(id)`,
      [[priya, stranger]],
    ),
  );

  expect(await eventsInShort(world)).toEqual(['Parents Evening: account.revoked']);
  const [event] = await eventsTold(world);
  const [subject] = await world.rows<{ subject: string }>(
    'select subject from product_subject where account_id = $1',
    [parents[0]?.person.accountId],
  );
  expect(event?.data).toMatchObject({ subject: subject?.subject, roles: [] });
  expect(Object.keys(event?.data ?? {}).toSorted()).toEqual(['email', 'name', 'roles', 'subject']);
  expect(JSON.stringify(event)).not.toMatch(/Otherparent|Neverthere|block|order|shared@/i);
});

it('is told of nothing by rows of another trust', async () => {
  await addTestEndpoint(world);
  const { give } = await addTeacher(world);
  await give(world.trust.id, 'Insights', 'Full Edit');
  expect(await eventsInShort(world)).toHaveLength(1);

  await world.startAfresh();
  const other = await addTeacher(world);
  await other.give(world.trust.id, 'Insights', 'Full Edit');

  expect(await eventsInShort(world)).toEqual([]);
  expect(await world.rows('select from event_endpoint')).toEqual([]);
});
