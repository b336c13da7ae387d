import { expect, it } from 'vitest';
import { queues } from '#server/queue.ts';
import { noneCameMails, rosterFolder, rosterZip, switchOn } from '#server/testing/nightly.ts';
import { runNowJob } from './run-now.ts';
import { createNights } from './testing/nights.ts';

const { world, context, run, isDue, goTo, imports, all } = createNights();
const why = 'There is neither a zip file nor a CSV file in the folder.';

/** Lets time pass five minutes at a time, with two workers who look each time; returns when a run was taken on. */
async function tryFor(minutes: number): Promise<string[]> {
  const taken: string[] = [];
  for (let minute = 0; minute < minutes; minute += 5) {
    if (await isDue()) {
      await Promise.all([run(), run()]);
      taken.push(world.now.toISOString().slice(11, 16));
    }
    world.pass({ seconds: 300 });
  }
  return taken;
}

it('tries again some times that night, as one run, and mails once when none came to the end', async () => {
  await rosterFolder(world);
  const { api, site, last, history } = await switchOn(world);
  goTo('2026-11-21T03:00:00Z');

  expect(await tryFor(10)).toEqual(['03:00', '03:05']);
  expect(await history()).toMatchObject([
    { state: 'put_off', error: why, againAt: '2026-11-21T03:15:00.000Z', did: null },
  ]);
  expect(await api.get({ site })).toMatchObject({ againAt: '2026-11-21T03:15:00.000Z', isRunning: false });
  expect(await last()).toMatchObject({ outcome: 'failed', why });
  expect([await imports(), await noneCameMails(world)]).toEqual([[], []]);

  expect(await tryFor(240)).toEqual(['03:15', '03:35', '04:05', '05:05', '06:05']);
  expect(await history()).toMatchObject([
    { state: 'done', did: '1 roster did not come', attempts: 7, againAt: null },
  ]);
  expect([await imports(), await noneCameMails(world)]).toEqual([['failed'], [why]]);
  const [mail] = await world.rows<{ tried: string }>(
    `select data->>'tried' as tried from mail where template = 'import-failed' and trust_id = app_trust()`,
  );
  expect(mail?.tried).toBe('It was tried 7 times that night.');
  expect((await api.get({ site })).againAt).toBe(null);
});

it('takes a roster that came late, once, and mails nobody', async () => {
  const folder = await rosterFolder(world);
  const { history } = await switchOn(world);
  goTo('2026-11-21T03:00:00Z');
  await tryFor(10);
  const zip = await rosterZip(world, all);
  await folder.write(zip.subarray(0, zip.length - 30));
  await tryFor(30);
  await folder.write(zip);

  expect(await tryFor(300)).toEqual(['04:05']);
  expect(await imports()).toEqual(['failed', 'done']);
  expect(await noneCameMails(world)).toEqual([]);
  expect(await history()).toMatchObject([{ state: 'done', did: '1 roster was imported', error: null }]);
});

it('gives up at once what nobody but a person can put right', async () => {
  await rosterFolder(world);
  await switchOn(world);
  world.decide({ ROSTER_DIR: null });
  goTo('2026-11-21T03:00:00Z');

  expect(await tryFor(300)).toEqual(['03:00']);
  expect(await noneCameMails(world)).toEqual(['This server takes no rosters from folders.']);
});

it('leaves the night alone once somebody has let it come by hand, and goes on while that failed, too', async () => {
  const folder = await rosterFolder(world);
  const { api, site, history } = await switchOn(world);
  goTo('2026-11-21T03:00:00Z');
  await tryFor(5);
  const byHand = async () => {
    await api.tryNow({ site });
    for (const data of (await world.queued('run-now')).slice(-1))
      await runNowJob.run(context(), queues['run-now'].parse(data));
  };
  await byHand();
  expect(await tryFor(5)).toEqual(['03:05']);
  await folder.put(all);
  await byHand();

  expect(await tryFor(240)).toEqual(['03:15']);
  expect((await imports()).filter((state) => state === 'done')).toEqual(['done']);
  expect((await history()).filter(({ askedBy }) => askedBy === null)).toMatchObject([{ state: 'done' }]);
});

it('waits for nothing any more once it is switched off, or set to another hour', async () => {
  await rosterFolder(world);
  const { api, site, history } = await switchOn(world);
  goTo('2026-11-21T03:00:00Z');
  await tryFor(5);
  await api.change({ site, isOn: false, at: '03:00', places: [] });

  expect(await tryFor(240)).toEqual([]);
  expect(await history()).toMatchObject([
    { state: 'failed', error: 'It was set anew before a roster came.' },
  ]);
});

it('is left out, and told of to nobody, when it is paused while it waits', async () => {
  await rosterFolder(world);
  const { site, jobs, history } = await switchOn(world);
  goTo('2026-11-21T03:00:00Z');
  await tryFor(5);
  await jobs.pause({ site, job: 'import-nightly' });

  await tryFor(240);
  expect(await history()).toMatchObject([{ state: 'left_out' }]);
  expect(await noneCameMails(world)).toEqual([]);
});

it.each([
  ['back', '2026-10-24T12:00:00Z', ['00:30', '00:35', '00:45', '01:05', '01:35', '02:35', '03:35']],
  ['forward', '2027-03-27T12:00:00Z', ['01:00', '01:05', '01:15', '01:35', '02:05', '03:05', '04:05']],
])('tries as often, in one run, in the night in which the clocks go %s', async (_, eve, expected) => {
  goTo(eve);
  await world.run(({ sql }) => sql('update trust set created_at = gatehouse_now() where id = app_trust()'));
  await rosterFolder(world);
  const { history } = await switchOn(world, {}, '01:30');
  goTo(new Date(Date.parse(eve) + 12 * 3_600_000).toISOString());

  expect(await tryFor(400)).toEqual(expected);
  expect(await history()).toHaveLength(1);
  expect(await noneCameMails(world)).toEqual([why]);
});
