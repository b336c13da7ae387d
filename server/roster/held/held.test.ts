import { expect, it } from 'vitest';
import { holdOne, importNext } from '../../testing/held-import.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const gone = async () =>
  (
    await world.rows<{ who: string }>(
      `select external_id as who from person where trust_id = app_trust() and gone_at is not null order by 1`,
    )
  ).map(({ who }) => who);
const owner = async () => world.as(await world.administrator('account_owner'));
const site = () => world.trust.id;

it('holds what is one more than the limit, tells why and who, and takes what is not', async () => {
  const all = { staff: 10, riverside: 45, hillside: 45 };
  await importNext(world, all);
  expect(await importNext(world, { ...all, riverside: 35 })).toMatchObject({ state: 'done' });
  expect(await importNext(world, all)).toMatchObject({ state: 'done' });
  const held = await importNext(world, { ...all, riverside: 34 });
  expect(held).toMatchObject({ state: 'held', reason: '11 of 100 people would leave at once' });

  const shown = await (await owner()).roster.held({ site: site(), importId: held.importId });
  expect(shown).toMatchObject({
    state: 'open',
    people: 11,
    causes: [{ code: 'people', gone: 11, active: 100 }],
  });
  expect(shown.counts).toEqual([
    {
      schoolId: world.trust.riverside,
      school: 'Riverside Primary',
      kind: 'student',
      cause: 'missing',
      people: 11,
    },
  ]);
  expect(shown.leavers).toHaveLength(11);
  expect(await gone()).toEqual([]);
});

it('holds fifty-one, and takes fifty', async () => {
  await importNext(world, { staff: 10, riverside: 400, hillside: 300 });
  expect(await importNext(world, { staff: 10, riverside: 350, hillside: 300 })).toMatchObject({
    state: 'done',
  });
  expect(await importNext(world, { staff: 10, riverside: 299, hillside: 300 })).toMatchObject({
    state: 'held',
  });
});

it('lets everybody go who was approved, at once, and destroys the package', async () => {
  const importId = await holdOne(world);
  const api = await owner();
  const outcome = await api.roster.approveHeld({ site: site(), importId });
  expect(outcome).toMatchObject({ state: 'applied', people: 20 });
  expect(await gone()).toHaveLength(20);
  expect(await world.rows('select state, package from held_import')).toEqual([
    { state: 'applied', package: null },
  ]);
  await expect(api.roster.approveHeld({ site: site(), importId })).rejects.toMatchObject({
    cause: { code: 'illegal_transition' },
  });
});

it('lets those of one school go, and leaves the others as they were', async () => {
  const importId = await holdOne(world);
  const schools = [world.trust.hillside];
  await (await owner()).roster.approveHeld({ site: site(), importId, schools });
  const left = await gone();
  expect(left).toHaveLength(10);
  expect(left.every((who) => who.startsWith('hill-'))).toBe(true);
  expect(await world.rows('select from active_affiliation where trust_id = app_trust()')).toHaveLength(60);
});

it('lets nobody go of a kind that was not approved', async () => {
  await importNext(world, { staff: 10, riverside: 30, hillside: 30 });
  const { importId } = await importNext(world, { staff: 7, riverside: 24, hillside: 30 });
  await (await owner()).roster.approveHeld({ site: site(), importId, kinds: ['staff'] });
  expect(await gone()).toEqual(['staff-7', 'staff-8', 'staff-9']);
});

it('keeps a school that is missing, with its people, until it is approved', async () => {
  await importNext(world, { staff: 30, riverside: 60, hillside: 5 });
  const missing = { staff: 30, riverside: 60, hillside: 0, withoutHillside: true };
  const { importId, state, reason } = await importNext(world, missing);
  expect({ state, reason }).toEqual({ state: 'held', reason: '1 of 2 schools would be gone' });
  const api = await owner();
  expect((await api.roster.held({ site: site(), importId })).counts).toMatchObject([
    { school: "St Anne's & St Jude's", cause: 'school_missing', people: 5 },
  ]);
  await api.roster.approveHeld({ site: site(), importId });
  expect(await gone()).toHaveLength(5);
  expect(
    await world.rows('select from school where trust_id = app_trust() and gone_at is not null'),
  ).toHaveLength(1);
});

it('is outdated once a newer roster has come, and can be discarded before', async () => {
  const importId = await holdOne(world);
  const api = await owner();
  await importNext(world, { staff: 10, riverside: 30, hillside: 29 });
  const refused = { cause: { code: 'import_outdated' } };
  await expect(api.roster.approveHeld({ site: site(), importId })).rejects.toMatchObject(refused);
  await expect(api.roster.discardHeld({ site: site(), importId })).rejects.toMatchObject(refused);

  const { importId: next } = await importNext(world, { staff: 10, riverside: 10, hillside: 30 });
  await api.roster.discardHeld({ site: site(), importId: next });
  expect(await gone()).toEqual([]);
  expect((await api.roster.held({ site: site(), importId: next })).state).toBe('discarded');
});

it('wants a second administrator for very many, and is refused for most of all', async () => {
  await importNext(world, { staff: 10, riverside: 60, hillside: 30 });
  const { importId } = await importNext(world, { staff: 10, riverside: 30, hillside: 30 });
  const [first, second] = [await owner(), await owner()];
  expect(await first.roster.approveHeld({ site: site(), importId })).toEqual({ state: 'asked', people: 30 });
  expect(await gone()).toEqual([]);
  const again = first.roster.approveHeld({ site: site(), importId });
  await expect(again).rejects.toMatchObject({ cause: { code: 'approval_own' } });
  expect(await second.roster.approveHeld({ site: site(), importId })).toMatchObject({ state: 'applied' });
  expect(await gone()).toHaveLength(30);

  const { importId: more } = await importNext(world, { staff: 5, riverside: 10, hillside: 10 });
  const tooMany = second.roster.approveHeld({ site: site(), importId: more });
  await expect(tooMany).rejects.toMatchObject({ cause: { code: 'too_large' } });
});

it('mails whoever may import, and is shown to nobody else', async () => {
  await world.administrator('account_owner');
  const reader = await world.administrator('observer', world.trust.riverside);
  const importId = await holdOne(world);
  const mails = await world.rows<{ data: object }>(`select data from mail where template = 'import-held'`);
  expect(mails).toMatchObject([{ data: { causeLines: '20 of 70 people would leave at once' } }]);
  await expect(world.as(reader).roster.held({ site: world.trust.riverside, importId })).rejects.toMatchObject(
    { cause: { code: 'not_permitted' } },
  );
  const sealed = await world.rows<{ package: Buffer }>('select package from held_import');
  expect(sealed[0]?.package.includes('northgate')).toBe(false);
});
