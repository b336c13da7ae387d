import { expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const codeOf = (code: string) => ({ cause: { code } });
const role = (name: string, product = 'Tracker') => world.trust.role(product, name);
const riverside = () => world.trust.riverside;

/** The administrators of Riverside, of another school, and of the trust. */
async function offices() {
  const { hillside, id } = world.trust;
  const of = async (schoolId: string | null) =>
    world.as(await world.administrator(schoolId ? 'account_admin' : 'account_owner', schoolId));
  return { school: await of(riverside()), other: await of(hillside), owner: await of(null), trust: id };
}

interface GrantRow {
  readonly role: string;
  readonly managedBy: string | null;
  readonly note: string;
  readonly endsAt: string | null;
}
const grantsOf = (personId: string) =>
  world.rows<GrantRow>(
    `select r.name as role, g.managed_school_id as "managedBy", g.note, iso(g.ends_at) as "endsAt"
     from "grant" g join product_role r on r.id = g.product_role_id where g.person_id = $1 and g.ended_at is null`,
    [personId],
  );

it('keeps the requests of a school from the administrators of another', async () => {
  const { other } = await offices();
  const requestId = await (await addAsker(world)).ask('Tracker', riverside());
  const site = world.trust.hillside;

  const approve = other.requests.approve({ site, requestId, roleId: role('Full Edit') });
  await expect(approve).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const refuse = other.requests.refuse({ site, requestId, reason: 'No.' });
  await expect(refuse).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('keeps what is asked of the trust from the administrators of a school', async () => {
  const { school } = await offices();
  const requestId = await (await addAsker(world)).ask('Insights', null);

  const refuse = school.requests.refuse({ site: riverside(), requestId, reason: 'No.' });
  await expect(refuse).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('gives what a school approves at once, to be managed there, with the reason as its note', async () => {
  const { school } = await offices();
  const { ask, personId, api } = await addAsker(world);
  const requestId = await ask('Tracker', riverside(), 'I take over Year 4.');
  const endsAt = '2026-12-19T00:00:00.000Z';

  const approved = await school.requests.approve({
    site: riverside(),
    requestId,
    roleId: role('Partial Edit'),
    endsAt,
    note: 'Until Mr Reid is back.',
  });

  expect(approved).toMatchObject({ product: 'Tracker', role: 'Partial Edit', place: 'Riverside Primary' });
  expect(await grantsOf(personId)).toEqual([
    { role: 'Partial Edit', managedBy: riverside(), note: 'I take over Year 4.', endsAt },
  ]);
  const { rows } = await school.requests.list({ site: riverside(), state: 'answered' });
  expect(rows).toMatchObject([
    { state: 'approved', answeredBy: 'Dana Whitfield', given: { role: 'Partial Edit', endsAt } },
  ]);
  expect((await api.portal.askable()).requests).toMatchObject([
    { state: 'approved', answeredBy: 'Dana Whitfield', answerNote: 'Until Mr Reid is back.' },
  ]);
  expect(await world.audited()).toEqual(['request.made', 'grant.given', 'request.approved']);
});

it('has the trust manage what the trust approves', async () => {
  const { owner, trust } = await offices();
  const { ask, personId } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());

  await owner.requests.approve({ site: trust, requestId, roleId: role('Account Admin') });

  expect(await grantsOf(personId)).toMatchObject([{ role: 'Account Admin', managedBy: null }]);
});

it('gives no role above the power of whoever approves, and says so beforehand', async () => {
  const { school, owner, trust } = await offices();
  const requestId = await (await addAsker(world)).ask('Tracker', riverside());
  const site = riverside();

  const [seen] = (await school.requests.list({ site })).rows;
  expect(seen?.roles.map(({ name, grantable }) => [name, grantable])).toEqual([
    ['Account Admin', false],
    ['Full Edit', true],
    ['Partial Edit', true],
    ['Partial Read-only', true],
  ]);
  const approve = school.requests.approve({ site, requestId, roleId: role('Account Admin') });
  await expect(approve).rejects.toMatchObject(codeOf('above_own_power'));
  const [seenByOwner] = (await owner.requests.list({ site: trust })).rows;
  expect(seenByOwner?.roles.every(({ grantable }) => grantable)).toBe(true);
});

it('gives roles of the product that was asked for alone', async () => {
  const { school } = await offices();
  const requestId = await (await addAsker(world)).ask('Tracker', riverside());
  const site = riverside();

  for (const roleId of [role('Organiser', 'Parents Evening'), role('Full Edit', 'Insights'), requestId])
    await expect(school.requests.approve({ site, requestId, roleId })).rejects.toMatchObject(
      codeOf('role_unknown'),
    );
});

it('takes no last day that is over', async () => {
  const { school } = await offices();
  const requestId = await (await addAsker(world)).ask('Tracker', riverside());
  const chosen = { site: riverside(), requestId, roleId: role('Full Edit') };

  const approve = school.requests.approve({ ...chosen, endsAt: world.now.toISOString() });
  await expect(approve).rejects.toMatchObject(codeOf('ends_in_past'));
  const late = school.requests.approve({ ...chosen, endsAt: '2036-12-19T00:00:00.000Z' });
  await expect(late).rejects.toMatchObject(codeOf('ends_too_late'));
});

it('leaves the request of an administrator to another one', async () => {
  const { owner, trust } = await offices();
  const admin = await world.administrator('account_admin');
  const { ask, person } = await addAsker(world);
  const requestId = await ask('Insights', null);
  await world.run(({ sql }) =>
    sql('update access_request set account_id = $1 where id = $2', [admin.accountId, requestId]),
  );
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where account_id = $2', [admin.accountId, person.accountId]),
  );
  const own = world.as(admin);
  const chosen = { site: trust, requestId, roleId: role('Full Edit', 'Insights') };

  expect((await own.requests.list({ site: trust })).rows[0]).toMatchObject({ own: true });
  await expect(own.requests.approve(chosen)).rejects.toMatchObject(codeOf('self_change'));
  const refuse = own.requests.refuse({ site: trust, requestId, reason: 'No.' });
  await expect(refuse).rejects.toMatchObject(codeOf('self_change'));
  await expect(owner.requests.approve(chosen)).resolves.toMatchObject({ product: 'Insights' });
});

it('refuses with a reason that the asker reads', async () => {
  const { school } = await offices();
  const { ask, personId, api } = await addAsker(world);
  const requestId = await ask('Tracker', riverside());
  const site = riverside();

  await expect(school.requests.refuse({ site, requestId, reason: ' ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await school.requests.refuse({ site, requestId, reason: 'Ask the office for a report.' });

  expect(await grantsOf(personId)).toEqual([]);
  expect((await api.portal.askable()).requests).toMatchObject([
    { state: 'refused', answeredBy: 'Dana Whitfield', answerNote: 'Ask the office for a report.' },
  ]);
  expect(await world.audited()).toEqual(['request.made', 'request.refused']);
  world.pass({ hours: 721 });
  expect((await api.portal.askable()).requests).toEqual([]);
});
