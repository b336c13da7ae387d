import { expect, it } from 'vitest';
import { noneCameMails, rosterFolder, switchOn } from '#server/testing/nightly.ts';
import { queues } from '#server/queue.ts';
import { runNowJob } from './run-now.ts';
import { createNights } from './testing/nights.ts';

const { world, context, run, isDue, goTo, imports, all } = createNights();
const runs = async () =>
  (
    await world.rows<{ dueAt: string }>(
      `select iso(due_at) as "dueAt" from job_run where trust_id = app_trust() and job = 'import-nightly' order by due_at`,
    )
  ).map(({ dueAt }) => dueAt);

it('comes at its hour in London, the first time in the night after it was switched on, once with three workers', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  const { last } = await switchOn(world);
  expect(await isDue()).toBe(false);
  goTo('2026-11-21T02:59:59Z');
  expect(await isDue()).toBe(false);
  goTo('2026-11-21T03:00:00Z');
  expect(await isDue()).toBe(true);

  await Promise.all([run(), run(), run()]);
  await run();

  expect(await imports()).toEqual(['done']);
  expect(await runs()).toEqual(['2026-11-21T03:00:00.000Z']);
  expect(await last()).toMatchObject({ outcome: 'imported', at: '2026-11-21T03:00:00.000Z' });
  expect(await world.rows('select from person where trust_id = app_trust()')).toHaveLength(9);
});

it.each([
  ['back', '2026-10-24', ['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']],
  ['forward', '2027-03-27', ['2027-03-28T01:00:00.000Z', '2027-03-29T00:30:00.000Z']],
])('comes once each night when the clocks go %s between one and two', async (_, eve, expected) => {
  goTo(`${eve}T12:00:00Z`);
  await world.run(({ sql }) => sql('update trust set created_at = gatehouse_now() where id = app_trust()'));
  const folder = await rosterFolder(world);
  await folder.put(all);
  await switchOn(world, {}, '01:30');
  for (let half = 0; half < 84; half += 1) {
    world.pass({ seconds: 1800 });
    if (await isDue()) await Promise.all([run(), run()]);
  }
  expect(await runs()).toEqual(expected);
  expect(await imports()).toEqual(['done']);
});

it('comes once when the machine was off for four nights, and says that nothing has changed in the next', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  const { last } = await switchOn(world);
  goTo('2026-11-24T08:12:00Z');
  expect(await run()).toMatchObject({ imported: 1, unchanged: 0 });
  expect(await runs()).toEqual(['2026-11-24T03:00:00.000Z']);

  goTo('2026-11-25T03:01:00Z');
  expect(await run()).toMatchObject({ imported: 0, unchanged: 1 });
  expect(await imports()).toHaveLength(1);
  expect(await last()).toMatchObject({ outcome: 'unchanged', at: '2026-11-25T03:01:00.000Z' });
});

it('does not run while it is off or paused, and begins anew in the night after its hour was set', async () => {
  const folder = await rosterFolder(world);
  await folder.put(all);
  const { api, site } = await switchOn(world);
  await api.change({ site, isOn: false, at: '03:00', places: [] });
  goTo('2026-11-21T03:00:00Z');
  expect(await isDue()).toBe(false);
  await switchOn(world, {}, '02:00');
  expect(await isDue()).toBe(false);
  goTo('2026-11-22T02:00:00Z');
  expect(await isDue()).toBe(true);

  const owner = await world.administrator('account_owner');
  await world.as(owner).jobs.pause({ site, job: 'import-nightly' });
  expect(await api.get({ site })).toMatchObject({ isPaused: true, nextAt: null });
  await run();
  expect(await imports()).toEqual([]);
});

it('mails nobody of a try that brought no roster: whoever pressed it reads why', async () => {
  await rosterFolder(world);
  const { api, site, last } = await switchOn(world);
  await api.tryNow({ site });
  await expect(api.tryNow({ site })).rejects.toMatchObject({ cause: { code: 'job_running' } });
  const asked = await world.queued('run-now');
  for (const data of asked) await runNowJob.run(context(), queues['run-now'].parse(data));

  expect(await last()).toMatchObject({
    outcome: 'failed',
    why: expect.stringContaining('neither a zip file'),
  });
  expect(await noneCameMails(world)).toEqual([]);
  goTo('2026-11-21T03:00:00Z');
  for (let tried = 0; tried < 7; tried += 1) {
    await run();
    world.pass({ hours: 1 });
  }
  expect(await noneCameMails(world)).toHaveLength(1);
});

it('shows when it comes next, also across the night in which the clocks change', async () => {
  goTo('2026-10-24T12:00:00Z');
  await rosterFolder(world);
  const { api, site } = await switchOn(world, {}, '03:30');
  expect(await api.get({ site })).toMatchObject({ at: '03:30', nextAt: '2026-10-25T03:30:00.000Z' });
});
