import { beforeEach, expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import type { Caller } from '../trpc/router.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { runOnce } from './run-once.ts';

const world = createWorld();
let api: Caller['jobs'];
let site: string;
const job = 'remind-invitees';
beforeEach(async () => {
  api = world.as(await world.administrator('account_owner')).jobs;
  site = world.trust.id;
});
const refused = (code: string) => ({ cause: { code } });
const row = async (name: string = job) => (await api.list({ site })).find((each) => each.job === name);

/** A run of the schedule, in this trust or for the whole installation. */
const run = (
  result: object,
  { of = job, trustId = site as string | null, key = crypto.randomUUID() as string } = {},
) =>
  runOnce(world.services, { key, job: of, place: { trustId, schoolId: null }, dueAt: world.now }, async () =>
    Object(result),
  );

it('says what each job does, when it ran, what it did and when it runs next', async () => {
  await run({ reminded: 3 });
  world.pass({ hours: 1 });
  await run({ reminded: 0 });

  expect(await row()).toMatchObject({
    title: 'Remind people of their invitation',
    when: 'Every hour, at 25 past',
    last: { at: '2026-11-20T10:00:00.000Z', did: 'Nothing to do', failed: false, took: 0 },
    lastBusy: { at: '2026-11-20T09:00:00.000Z', did: '3 people were reminded' },
    nextAt: '2026-11-20T10:25:00.000Z',
    state: 'idle',
    paused: null,
  });
});

it('keeps a history of what was done and of what broke off; what found nothing is counted', async () => {
  await run({ reminded: 1 });
  world.pass({ hours: 1 });
  await run({ reminded: 0 });
  const fails = runOnce(
    world.services,
    { key: 'broken', job, place: { trustId: site, schoolId: null }, dueAt: world.now },
    () => Promise.reject(new Error('The mail server is away')),
  );
  await expect(fails).rejects.toThrow();

  expect(await api.history({ site, job })).toMatchObject({
    rows: [
      { state: 'again', error: 'The mail server is away', did: null },
      { state: 'done', did: '1 person was reminded', attempts: 1, askedBy: null },
    ],
    quiet: 1,
    next: null,
  });
});

it('shows the history a page at a time, each run once', async () => {
  for (let i = 0; i < 30; i += 1) await run({ reminded: i + 1 });

  const first = await api.history({ site, job });
  const second = await api.history({ site, job, after: first.next ?? '' });

  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(30);
  await expect(api.history({ site, job, after: 'elsewhere' })).rejects.toMatchObject(refused('not_found'));
});

it('shows a trust nothing of what was run for another, and of the installation counts alone', async () => {
  const other = await world.anotherTrust();
  await run({ reminded: 7 }, { trustId: other.id });
  await run({ sealed: 9 }, { of: 'seal-audit', trustId: null });

  expect((await api.history({ site, job })).rows).toEqual([]);
  expect((await row())?.last).toBeNull();
  expect((await row('seal-audit'))?.last).toMatchObject({ did: '9 entries were sealed' });
});

it('takes in one run of two that are asked for at once', async () => {
  const answers = await atOnce(api.runNow({ site, job }), api.runNow({ site, job }));

  expect(answers.toSorted()).toEqual(['done', 'job_running']);
  expect(await world.queued('run-now')).toHaveLength(1);
  expect((await row())?.state).toBe('waiting');
  expect((await api.history({ site, job })).rows).toMatchObject([
    { state: 'waiting', askedBy: expect.any(String) },
  ]);
});

it('begins no second run at the same place while one is under way', async () => {
  let finish = () => {};
  const place = { trustId: site, schoolId: null };
  const first = runOnce(
    world.services,
    { key: 'slow', job, place, dueAt: world.now },
    () => new Promise((resolve) => (finish = () => resolve({ reminded: 1 }))),
  );
  await expect.poll(async () => (await row())?.state).toBe('running');
  expect(await run({ reminded: 2 })).toBeNull();
  finish();
  await first;
  expect(await run({ reminded: 2 })).toEqual({ reminded: 2 });
});

it('runs nothing now while the job is running, or paused', async () => {
  let finish = () => {};
  const place = { trustId: site, schoolId: null };
  const running = runOnce(
    world.services,
    { key: 'long', job, place, dueAt: world.now },
    () => new Promise((resolve) => (finish = () => resolve({ reminded: 1 }))),
  );
  await expect.poll(async () => (await row())?.state).toBe('running');
  await expect(api.runNow({ site, job })).rejects.toMatchObject(refused('job_running'));
  await api.pause({ site, job });
  finish();
  expect(await running).toEqual({ reminded: 1 });

  await expect(api.runNow({ site, job })).rejects.toMatchObject(refused('job_paused'));
  expect(await row()).toMatchObject({ paused: { by: expect.any(String) }, nextAt: null, state: 'idle' });
  expect(await run({ reminded: 5 })).toBeNull();
  expect((await api.history({ site, job })).rows.map(({ state }) => state).toSorted()).toEqual([
    'done',
    'left_out',
  ]);

  await api.goOn({ site, job });
  expect(await run({ reminded: 5 })).toEqual({ reminded: 5 });
});

it('pauses nothing that must keep on, and says why; nor any job of another trust', async () => {
  await expect(api.pause({ site, job: 'end-access' })).rejects.toMatchObject({
    cause: { code: 'not_permitted', detail: 'Whoever has no access any more must be signed out.' },
  });
  await api.pause({ site, job });
  const other = await world.anotherTrust();
  expect(await run({ reminded: 2 }, { trustId: other.id })).toEqual({ reminded: 2 });
});

it('lets no other trust’s run be read, taken or ended by row-level security alone', async () => {
  await run({ reminded: 4 }, { key: 'theirs' });
  await run({ sealed: 1 }, { of: 'seal-audit', trustId: null, key: 'of all' });
  const other = systemActor('test', (await world.anotherTrust()).id);
  const asOther = (sql: string) => unitOfWork(world.services, other, (uow) => uow.sql<{ key: string }>(sql));

  expect(await asOther(`select run_key as key from job_run where run_key in ('theirs', 'of all')`)).toEqual([
    { key: 'of all' },
  ]);
  for (const change of [
    'update job_run set result = null returning job',
    'delete from job_run returning job',
  ])
    expect(await asOther(change)).toEqual([]);
});
