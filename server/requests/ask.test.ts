import { expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const codeOf = (code: string) => ({ cause: { code } });
const riverside = () => world.trust.riverside;

it('offers the products of the trust, and of the schools where somebody works', async () => {
  const { api } = await addAsker(world);

  const { places, requests } = await api.portal.askable();

  expect(places.map(({ name, products }) => [name, products.map((product) => product.name)])).toEqual([
    ['Riverside Primary', ['Parents Evening', 'Tracker']],
    [world.trust.name, ['Insights', 'Staff Room']],
  ]);
  expect(requests).toEqual([]);
});

it('keeps what was asked, and offers it no more', async () => {
  const { api, ask } = await addAsker(world);

  const requestId = await ask('Tracker', riverside());

  const { places, requests } = await api.portal.askable();
  expect(places[0]?.products.map(({ name }) => name)).toEqual(['Parents Evening']);
  expect(requests).toMatchObject([
    { requestId, product: 'Tracker', place: 'Riverside Primary', state: 'open' },
  ]);
  expect(await world.audited()).toEqual(['request.made']);
});

it('needs a reason', async () => {
  const { ask } = await addAsker(world);

  for (const reason of ['', '   ', 'x'.repeat(501)])
    await expect(ask('Tracker', riverside(), reason)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('refuses what cannot be asked for', async () => {
  const { ask, api } = await addAsker(world);
  const elsewhere = await world.anotherTrust();

  await expect(ask('Tracker', null)).rejects.toMatchObject(codeOf('product_unknown'));
  await expect(ask('Insights', riverside())).rejects.toMatchObject(codeOf('product_unknown'));
  await expect(ask('Tracker', world.trust.hillside)).rejects.toMatchObject(codeOf('not_found'));
  await expect(ask('Tracker', elsewhere.riverside)).rejects.toMatchObject(codeOf('not_found'));
  const unknown = { productId: crypto.randomUUID(), schoolId: null, reason: 'I need it.' };
  await expect(api.portal.ask(unknown)).rejects.toMatchObject(codeOf('product_unknown'));
});

it('refuses a retired product, and one without a role to give', async () => {
  const { ask, api } = await addAsker(world);
  await world.run(({ sql }) =>
    sql(`update product set retired_at = gatehouse_now() where name = 'Tracker' and trust_id = app_trust()`),
  );
  await world.run(({ sql }) =>
    sql(`update product_role set retired_at = gatehouse_now() where trust_id = app_trust()
      and product_id = (select id from product where name = 'Insights' and trust_id = app_trust())`),
  );

  await expect(ask('Tracker', riverside())).rejects.toMatchObject(codeOf('product_unknown'));
  await expect(ask('Insights', null)).rejects.toMatchObject(codeOf('product_unknown'));
  const { places } = await api.portal.askable();
  expect(places.flatMap(({ products }) => products.map(({ name }) => name))).toEqual([
    'Parents Evening',
    'Staff Room',
  ]);
});

it.each([
  ['left the school', 'update affiliation set gone_at = gatehouse_now() where person_id = $1'],
  ['left the trust', 'update person set gone_at = gatehouse_now() where id = $1'],
  ['was switched off in the MIS', 'update person set enabled = false where id = $1'],
])('refuses somebody who %s', async (_, leave) => {
  const { ask, personId, api } = await addAsker(world);
  await world.run(({ sql }) => sql(leave, [personId]));

  await expect(ask('Tracker', riverside())).rejects.toMatchObject(codeOf('person_left'));
  const { places } = await api.portal.askable();
  expect(places.map(({ schoolId }) => schoolId)).not.toContain(riverside());
});

it('refuses an account that is registered for nobody', async () => {
  const owner = await world.administrator('account_owner');
  const api = world.as(owner);
  const { ask } = await addAsker(world);
  await ask('Insights', null);
  const [product] = await world.rows<{ id: string }>(`select id from product where name = 'Insights'`);

  expect(await api.portal.askable()).toEqual({ places: [], requests: [] });
  await expect(
    api.portal.ask({ productId: product?.id ?? '', schoolId: null, reason: 'I need it.' }),
  ).rejects.toMatchObject(codeOf('not_registered'));
});

it('refuses what somebody has, until it has ended', async () => {
  const { ask, personId } = await addAsker(world);
  const admin = world.as(await world.administrator('account_admin', riverside()));
  const endsAt = new Date(world.now.getTime() + 3_600_000).toISOString();
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  await admin.invitations.send({ site: riverside(), personId, offers, endsAt });

  await expect(ask('Tracker', riverside())).rejects.toMatchObject(codeOf('role_held'));
  world.pass({ hours: 1 });
  await expect(ask('Tracker', riverside())).resolves.toEqual(expect.any(String));
});

it('takes one request for a product and place, and a new one when that was withdrawn', async () => {
  const { ask, api } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());

  await expect(ask('Tracker', riverside())).rejects.toMatchObject(codeOf('already_asked'));
  await api.portal.withdraw({ requestId });
  await expect(api.portal.withdraw({ requestId })).rejects.toMatchObject(codeOf('request_answered'));
  await expect(ask('Tracker', riverside())).resolves.not.toBe(requestId);
  expect(await world.audited()).toEqual([
    'request.made',
    'portal.ask',
    'request.withdrawn',
    'portal.withdraw',
    'request.made',
  ]);
});

it('lets nobody withdraw the request of another', async () => {
  const { ask } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());
  const other = await addAsker(world);

  await expect(other.api.portal.withdraw({ requestId })).rejects.toMatchObject(codeOf('not_found'));
});

it('takes one of two that are asked at once', async () => {
  await inRounds(async () => {
    const { ask } = await addAsker(world);

    const outcome = await atOnce(ask('Tracker', riverside()), ask('Tracker', riverside()));

    expect(outcome.toSorted()).toEqual(['already_asked', 'done']);
  });
});

it('takes ten open requests of an account, also when they come at once', async () => {
  const { ask } = await addAsker(world, { schools: [riverside(), world.trust.hillside] });
  await world.run(({ sql }) =>
    sql(`with added as (insert into product (trust_id, name, about, level, launch_url)
        select app_trust(), 'Extra ' || n, '', 'trust', 'https://extra.example' from generate_series(1, 12) n returning id)
      insert into product_role (trust_id, product_id, name, about, preset) select app_trust(), id, 'Reader', '', 'full_edit' from added`),
  );

  const outcome = await atOnce(...Array.from({ length: 12 }, (_, n) => ask(`Extra ${n + 1}`, null)));

  expect(outcome.filter((each) => each === 'done')).toHaveLength(10);
  expect(outcome.filter((each) => each === 'too_many_open')).toHaveLength(2);
});
