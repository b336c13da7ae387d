import { expect, it } from 'vitest';
import { moveFamily, newFacts, type MovedFamily } from '../testing/moved-family.ts';
import type { Caller } from '../trpc/router.ts';
import { erase } from '../erasure/erase.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** Everything that the office of Hill School can ask about the family. */
async function askedAtHill({ office: { hill: api }, hill: site, contactId }: MovedFamily) {
  const one = { site, contactId };
  const who = { contacts: [{ contactId, schoolId: site }] };
  await api.family.beginSeeing({ ...one, reason: 'They rang' });
  return {
    list: await api.contacts.list({ site }),
    revocable: await api.contacts.list({ site, status: 'ready_to_revoke' }),
    accounts: await api.contacts.accounts({ site, user: 'all' }),
    get: await api.contacts.get(one),
    evidence: await api.contacts.evidence(one),
    history: await api.contacts.history(one),
    children: await api.contacts.children(one),
    export: await api.contacts.export({ site, who }),
    exportAccounts: await api.contacts.exportAccounts({ site, who: { all: { user: 'all' }, except: [] } }),
    blocks: await api.blocks.of(one),
    everyBlock: await api.blocks.list({ site }),
    carryOver: await api.carryOver.of(one),
    grid: await api.family.grid({ site, q: '' }),
    reports: await api.family.reports({ site }),
    seen: await api.family.seeAs(one),
    letters: await api.letters.preview({ site, who }),
    log: await api.audit.list({ site }),
  };
}

for (const { how, ...move } of [
  { how: 'when the new name comes after the move' },
  { how: 'when the new name comes with the move', atOnce: true },
  { how: 'when the old role stays in the roster with its last day', by: 'ended' as const },
  { how: 'when the old role stays for good, and classes say where the child is', by: 'class' as const },
  { how: 'when the last day and the new name come at once', by: 'ended' as const, atOnce: true },
])
  it(`tells a former school what it knew of a family, and nothing newer, ${how}`, async () => {
    const family = await moveFamily(world, move);

    const told = await askedAtHill(family);

    for (const [question, answer] of Object.entries(told))
      expect.soft(JSON.stringify(answer), question).not.toMatch(newFacts);
    expect(told.get).toMatchObject({
      name: 'Priya Marsh',
      email: 'priya.marsh@post.example',
      phone: '01632 960001',
    });
    expect(told.evidence.children).toMatchObject([{ name: 'Mia Marsh', year: '4', here: false }]);
    expect(told.revocable.rows).toMatchObject([
      { name: 'Priya Marsh', children: [{ name: 'Mia Marsh', year: '4' }] },
    ]);
  });

it('lists and finds them at a former school by what it knew, and not by what it does not know', async () => {
  const { office, hill: site, contactId } = await moveFamily(world);
  const found = async (q: string) =>
    (await office.hill.contacts.list({ site, q })).rows.map((row) => row.contactId);

  expect(await found('Priya Marsh')).toEqual([contactId]);
  const inOrder = (await office.hill.contacts.list({ site })).rows.map(({ name }) => name);
  expect(inOrder).toEqual(['Ann Marsh', 'Priya Marsh', 'Umar Marsh']);
  expect(await found('priya.marsh@post.example')).toEqual([contactId]);
  for (const q of ['Nadia', 'Ashby', 'Noor', 'nadia.ashby@new.example', 'Wanda', 'wanda.ashby@new.example'])
    expect.soft(await found(q), q).toEqual([]);
});

for (const by of ['missing', 'ended'] as const)
  it(`does not tell a former school who came to the child since, by a role that is ${by}`, async () => {
    const { office, hill, dale, uncleId: contactId } = await moveFamily(world, { by });
    const childrenAt = async (api: Caller, site: string) => {
      const { rows } = await api.contacts.list({ site, q: 'Umar' });
      const { children } = await api.contacts.evidence({ site, contactId });
      const tied = await api.contacts.children({ site, contactId });
      const { details } = await api.blocks.of({ site, contactId });
      return [rows.flatMap((row) => row.children), children, tied, details?.children].map((told) =>
        told?.map(({ name }) => name),
      );
    };

    expect(await childrenAt(office.hill, hill)).toEqual(Array.from({ length: 4 }, () => ['Ben Marsh']));
    expect(await childrenAt(office.dale, dale)).toEqual(Array.from({ length: 4 }, () => ['Noor Ashby']));
  });

it('tells the new school and the trust what is so today', async () => {
  const { office, dale, contactId, trust } = await moveFamily(world);

  for (const [api, site] of [
    [office.dale, dale],
    [office.trust, trust.trustId],
  ] as const) {
    expect(await api.contacts.get({ site, contactId })).toMatchObject({
      name: 'Nadia Ashby',
      email: 'nadia.ashby@new.example',
    });
    const { rows } = await api.contacts.list({ site, q: 'nadia.ashby@new.example' });
    expect(rows.map(({ name }) => name)).toContain('Nadia Ashby');
    const byChild = (await api.contacts.list({ site, q: 'Noor' })).rows.map(({ name }) => name);
    expect(byChild).toEqual(['Nadia Ashby', 'Wanda Ashby', 'Umar Marsh']);
  }
});

it('keeps a new sign-in address from a former school', async () => {
  const { office, hill: site, contactId, trust } = await moveFamily(world);
  await trust.rows(`update account a set email = 'nadia@new.example' from registration r
    where r.account_id = a.id and r.person_id = '${contactId}' and r.trust_id = $1`);

  expect((await office.hill.contacts.get({ site, contactId })).account).toMatchObject({ signIn: null });
  expect((await office.trust.contacts.get({ site: trust.trustId, contactId })).account).toMatchObject({
    signIn: 'nadia@new.example',
  });
});

it('has no more to do with the account of a child who is somebody else at the new school', async () => {
  const { office, hill, dale, trust } = await moveFamily(world);
  await trust.rows(
    `update person set registered_at = gatehouse_now() where trust_id = $1 and external_id = 'kid' returning id`,
  );
  const students = async (api: Caller, site: string, q?: string) =>
    (await api.contacts.accounts({ site, user: 'student', q })).rows.map(({ name }) => name);

  expect(await students(office.hill, hill)).toEqual(['Ben Marsh']);
  for (const q of ['Noor', 'Mia']) expect(await students(office.hill, hill, q)).toEqual([]);
  expect(await students(office.dale, dale, 'Noor')).toEqual(['Noor Ashby']);
});

for (const by of ['missing', 'class'] as const)
  it(`tells a school what is so today once the family is back, after the role was ${by}`, async () => {
    const family = await moveFamily(world, { by });

    await family.comesBack();

    const { office, hill: site, contactId } = family;
    expect(await office.hill.contacts.get({ site, contactId })).toMatchObject({ name: 'Nadia Ashby' });
    expect((await office.hill.contacts.list({ site, q: 'Nadia' })).rows).toMatchObject([
      { email: 'nadia.ashby@new.example', children: [{ name: 'Noor Ashby', year: '13X', here: true }] },
    ]);
  });

it('gives access back at a former school, and tells it nobody’s new name', async () => {
  const { office, hill: site, contactId, trust } = await moveFamily(world);
  const one = { site, contactId, schoolId: site };
  await office.hill.contacts.revoke(one);

  const restored = await office.hill.contacts.restore(one);

  expect(restored).toMatchObject({ name: 'Priya Marsh', status: 'ready_to_revoke', told: true });
  const history = await office.hill.contacts.history({ site, contactId });
  expect(JSON.stringify(history)).not.toMatch(newFacts);
  expect(
    (await office.trust.contacts.history({ site: trust.trustId, contactId })).map(({ sentence }) => sentence),
  ).toContainEqual(expect.stringContaining('Nadia Ashby'));
});

it('forgets what a former school knew of whoever is erased', async () => {
  const family = await moveFamily(world);
  const { trust, contactId: id } = family;
  await family.leaves();

  await unitOfWork(world.services, systemActor('test', trust.trustId), (uow) =>
    erase(uow, { subject: { kind: 'person', id }, name: 'Nadia Ashby' }),
  );

  const kept = await trust.rows<{ text: string }>(`
    select row_to_json(k)::text as text from last_known k where trust_id = $1 and person_id = '${id}'
    union all select search_text from contact_standing where trust_id = $1 and contact_id = '${id}'`);
  expect(kept.map(({ text }) => text).join()).not.toMatch(/priya|marsh|nadia|ashby/i);
  expect(kept).not.toEqual([]);
});
