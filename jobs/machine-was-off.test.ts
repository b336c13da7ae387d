import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '#server/connect.ts';
import { jobNames } from '#server/runs/book/job-book.ts';
import { createWorld } from '#server/testing/world.ts';
import { createQueues } from './create-queues.ts';
import { fireDueJobsJob } from './fire-due-jobs.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { startWorker } from './start-worker.ts';

const world = createWorld();
const stop: (() => Promise<unknown>)[] = [];
beforeEach(() => world.database.asOwner('truncate job_run'));
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

/** A worker of its own, with a queue and connections of its own, that goes by the driven clock. */
async function startOne() {
  const connected = await connect(world.services.settings, {
    role: 'worker',
    clock: () => world.now,
    poolSize: 4,
  });
  const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
  await createQueues(connected.boss);
  stop.push(lanes.close, connected.stop);
  return { services: connected.services, boss: connected.boss, lanes };
}
const startTwo = async () => {
  const workers = [await startOne(), await startOne()];
  await Promise.all(workers.map((worker) => startWorker(worker)));
  return workers;
};

interface Done {
  readonly job: string;
  readonly dueAt: string;
  readonly attempts: number;
}
const nightly = ['purge', 'retire-audit', 'mail-audit-head'];
/** What was done of the jobs that go by London's clock, for this trust or for the installation. */
const done = () =>
  world.rows<Done>(
    `select job, iso(due_at) as "dueAt", attempts from job_run
     where job = any ($1) and ended_at is not null and error is null order by job, due_at`,
    [nightly],
  );
const open = () => world.rows('select from job_run where ended_at is null');
const jobsDone = async () =>
  new Set((await world.rows<{ job: string }>('select job from job_run')).map(({ job }) => job));
const to = (instant: string) => world.pass({ seconds: (Date.parse(instant) - world.now.getTime()) / 1000 });

it('does each job once on return from a weekend over the first of the month, with two workers and three schedulers', async () => {
  to('2026-10-30T18:00:00Z');
  await world.run(({ sql }) => sql('update trust set created_at = gatehouse_now() where id = app_trust()'));
  to('2026-11-02T07:30:00Z');

  const [worker] = await startTwo();
  const fire = () => worker && fireDueJobsJob.run({ ...worker, signal: new AbortController().signal }, {});
  await Promise.all([fire(), fire(), fire()]);
  // Nobody has switched the nightly import on.
  const due = jobNames.filter((name) => name !== 'import-nightly').length;
  await expect.poll(async () => (await jobsDone()).size, { timeout: 40_000 }).toBe(due);
  await expect.poll(open, { timeout: 20_000 }).toEqual([]);
  await Promise.all([fire(), fire(), fire()]);

  expect(await done()).toEqual([
    { job: 'mail-audit-head', dueAt: '2026-11-01T06:15:00.000Z', attempts: 1 },
    { job: 'purge', dueAt: '2026-11-02T02:40:00.000Z', attempts: 1 },
    { job: 'retire-audit', dueAt: '2026-11-02T03:20:00.000Z', attempts: 1 },
  ]);
});

it('does what goes by London’s clock when its time comes, once, in the night in which the clocks go back', async () => {
  to('2026-10-24T12:00:00Z');
  await world.run(({ sql }) => sql('update trust set created_at = gatehouse_now() where id = app_trust()'));
  to('2026-10-25T02:41:00Z');
  const [worker] = await startTwo();
  const fire = () => worker && fireDueJobsJob.run({ ...worker, signal: new AbortController().signal }, {});

  await expect.poll(async () => (await done()).length, { timeout: 40_000 }).toBe(1);
  to('2026-10-25T03:21:00Z');
  await fire();
  await expect.poll(async () => (await done()).length, { timeout: 40_000 }).toBe(2);

  expect(await done()).toEqual([
    { job: 'purge', dueAt: '2026-10-25T02:40:00.000Z', attempts: 1 },
    { job: 'retire-audit', dueAt: '2026-10-25T03:20:00.000Z', attempts: 1 },
  ]);
});
