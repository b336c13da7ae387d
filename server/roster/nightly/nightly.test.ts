import { expect, it } from 'vitest';
import { lastTry, noneCameMails, rosterFolder, rosterZip, switchOn } from '../../testing/nightly.ts';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading } from '../../unit-of-work.ts';
import { findPlaces } from './find-places.ts';
import { importFrom } from './import-from.ts';
import { importNightly } from './import-nightly.ts';

const world = createWorld();
const all = { staff: 10, riverside: 40, hillside: 40 };
const signal = new AbortController().signal;

/** The next night. */
const night = () => {
  world.pass({ hours: 24 });
  return importNightly(world.services, lastTry(world));
};
const missing = () =>
  world.rows(
    'select from person where trust_id = app_trust() and missing_since is not null and gone_at is null',
  );
const gone = () => world.rows('select from person where trust_id = app_trust() and gone_at is not null');
const people = () => world.rows('select from person where trust_id = app_trust()');

it('takes what came, leaves alone what is the same, and takes the next one', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  await switchOn(world);
  expect(await night()).toEqual({ imported: 1, unchanged: 0, held: 0, failed: 0 });
  expect(await night()).toEqual({ imported: 0, unchanged: 1, held: 0, failed: 0 });
  await folder.put({ ...all, staff: 11 });
  expect(await night()).toMatchObject({ imported: 1 });
  expect(await people()).toHaveLength(91);
});

it('lets somebody go whom a roster leaves out that was written anew, and not for a file that was left lying', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  await switchOn(world);
  await night();
  await folder.put({ ...all, staff: 9 });
  expect(await night()).toMatchObject({ imported: 1 });
  expect(await night()).toMatchObject({ unchanged: 1 });
  expect([await missing(), await gone()]).toEqual([[{}], []]);

  await folder.put({ ...all, staff: 9 });
  expect(await night()).toMatchObject({ imported: 1 });
  expect([await missing(), await gone()]).toEqual([[], [{}]]);
  await folder.put({ ...all, staff: 9 });
  expect(await night()).toMatchObject({ unchanged: 1 });
});

it('counts a roster once whose worker was killed right after it was taken', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  await switchOn(world);
  await night();
  await folder.put({ ...all, staff: 9 });
  const actor = systemActor('Nightly import', world.trust.id);
  const tonight = { runKey: 'another', dueAt: world.now };
  world.pass({ seconds: 60 });
  const [place] = await reading(world.services, actor, (look) => findPlaces(look, tonight));
  if (place === undefined) throw new Error('there is no place');
  await importFrom(world.services, actor, place, { now: world.now, isLast: true, signal });

  expect(await night()).toMatchObject({ unchanged: 1, imported: 0 });
  expect([await missing(), await gone()]).toEqual([[{}], []]);
});

it('changes nothing by a zip that is cut off, or a file that is gone, and tells once why and what to do', async () => {
  const folder = await rosterFolder(world);
  const { last } = await switchOn(world);
  const owners = 1;
  await folder.put(all);
  await night();
  const whole = await rosterZip(world, { ...all, staff: 0, riverside: 0 });
  await folder.write(whole.subarray(0, whole.length - 30));
  expect(await night()).toMatchObject({ failed: 1, imported: 0 });
  expect(await last()).toMatchObject({
    outcome: 'failed',
    why: 'The roster cannot be read: the zip file is cut off: its end is missing.',
    advice: expect.stringContaining('Check that your MIS has finished its export'),
  });
  expect(await night()).toMatchObject({ failed: 1 });
  expect(await noneCameMails(world)).toHaveLength(owners);

  await folder.take();
  await night();
  await night();
  expect((await noneCameMails(world)).at(-1)).toBe(
    'There is neither a zip file nor a CSV file in the folder.',
  );
  expect(await noneCameMails(world)).toHaveLength(2 * owners);
  expect([await people(), await missing(), await gone()]).toEqual([
    Array.from({ length: 90 }, () => ({})),
    [],
    [],
  ]);
  expect((await world.audited()).filter((action) => action === 'roster.import_failed')).toHaveLength(4);
});

it('tells again a week later while it lasts, and of the next time after one came', async () => {
  const folder = await rosterFolder(world);
  await switchOn(world);
  for (let nights = 0; nights < 7; nights += 1) await night();
  expect(await noneCameMails(world)).toHaveLength(1);
  await night();
  expect(await noneCameMails(world)).toHaveLength(2);
  await folder.put(all);
  await night();
  await folder.take();
  await night();
  expect(await noneCameMails(world)).toHaveLength(3);
});

it('puts aside what would take too many away, tells so once, and leaves it be until another one comes', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  const { last } = await switchOn(world);
  await night();
  await folder.put({ ...all, riverside: 20 });
  expect(await night()).toMatchObject({ held: 1 });
  expect(await last()).toMatchObject({ outcome: 'held' });
  await folder.put({ ...all, riverside: 20 });
  expect(await night()).toMatchObject({ held: 0, unchanged: 1 });
  expect(
    await world.rows(`select from mail where template = 'import-held' and trust_id = app_trust()`),
  ).toHaveLength(1);
  expect([await missing(), await gone(), await noneCameMails(world)]).toEqual([[], [], []]);
});

it('leaves what was put aside be, also while somebody is missing for the first time', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  await switchOn(world);
  await night();
  await folder.put({ ...all, staff: 9 });
  await night();
  await folder.put({ ...all, riverside: 20 });
  expect(await night()).toMatchObject({ held: 1 });
  await folder.put({ ...all, riverside: 20 });
  expect(await night()).toMatchObject({ held: 0, unchanged: 1 });
});

it('does not take the roster of another trust', async () => {
  const folder = await rosterFolder(world);
  const mine = world.trust;
  const other = await rosterZip({ trust: await world.anotherTrust() }, all);
  await folder.write(other);
  const { last } = await switchOn(world);
  expect(await night()).toMatchObject({ failed: 1 });
  expect((await last())?.why).toContain(`is not what MIS was about so far`);
  expect([world.trust.id, await people()]).toEqual([mine.id, []]);
});
