import { afterAll, beforeEach, expect, it } from 'vitest';
import { createWorld } from '#server/testing/world.ts';
import { defineScheduledJob, type RunContext } from './define-scheduled-job.ts';
import { scheduledJobs } from './scheduled.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { jobBook } from '#server/runs/book/job-book.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
beforeEach(() => world.database.asOwner('truncate job_run, job_pause'));

const context = (signal = new AbortController().signal) => ({ services: world.services, lanes, signal });
const dueAt = '2026-11-20T08:25:00.000Z';

/** The reminders of this trust, as runs of work of the test. */
function reminders(work: (run: RunContext) => Promise<Record<string, number>>) {
  const mine = (run: RunContext) =>
    run.trustId === world.trust.id ? work(run) : Promise.resolve({ reminded: 0 });
  return defineScheduledJob({ name: 'remind-invitees', work: mine });
}

interface RunRow {
  readonly key: string;
  readonly attempts: number;
  readonly ended: boolean;
  readonly error: string | null;
  readonly paused: boolean;
}
const runs = () =>
  world.rows<RunRow>(
    `select split_part(run_key, ' ', 2) as key, attempts, ended_at is not null as ended, error, paused from job_run
     where trust_id = app_trust() order by due_at`,
  );

it('has words and a schedule for each job that runs by itself, and no others', () => {
  expect(scheduledJobs.map(({ name }) => name).toSorted()).toEqual(Object.keys(jobBook).toSorted());
});

it('runs once for each trust and hour, by two workers and three schedulers at once', async () => {
  let times = 0;
  const job = reminders(async () => ({ reminded: (times += 1) }));

  await Promise.all(Array.from({ length: 6 }, () => job.run(context(), {})));
  expect(await job.run(context(), {})).toEqual({ skipped: 'already done' });
  expect(await job.isDue(world.services)).toBe(false);
  world.pass({ hours: 1 });
  expect(await job.isDue(world.services)).toBe(true);
  await job.run(context(), {});

  expect(times).toBe(2);
  expect(await runs()).toMatchObject([
    { key: '2026-11-20T08', ended: true, attempts: 1 },
    { key: '2026-11-20T09', ended: true, attempts: 1 },
  ]);
});

it('takes up again what broke off, there alone, and gives it up after five times', async () => {
  let times = 0;
  const job = reminders(async () => {
    times += 1;
    throw new Error(`The line is dead\nat secret.ts`);
  });
  for (let tried = 0; tried < 7; tried += 1) await job.run(context(), {}).catch(() => {});

  expect(times).toBe(5);
  expect(await runs()).toEqual([
    { key: '2026-11-20T08', attempts: 5, ended: true, error: 'The line is dead', paused: false },
  ]);
  const others = await world.database.asOwner<{ attempts: number }>(
    'select distinct attempts from job_run where trust_id <> $1',
    [world.trust.id],
  );
  expect(others.filter(({ attempts }) => attempts > 1)).toEqual([]);
});

it('takes up what a dead worker left in the middle, and hears no more of that one', async () => {
  let finishFirst = () => {};
  const first = reminders(() => new Promise((resolve) => (finishFirst = () => resolve({ reminded: 1 }))));
  const running = first.run(context(), {});
  const second = reminders(async () => ({ reminded: 2 }));
  await expect.poll(async () => (await runs()).length).toBe(1);
  expect(await second.run(context(), {})).toEqual({ skipped: 'already done' });

  await world.database.asOwner(
    `update job_run set beat_at = clock_timestamp() - interval '61 seconds' where ended_at is null`,
  );
  expect(await second.run(context(), {})).toEqual({ reminded: 2 });
  finishFirst();
  await running;

  const [row] = await world.rows<{ result: object }>(
    'select result, attempts from job_run where trust_id = app_trust()',
  );
  expect(row).toEqual({ result: { reminded: 2 }, attempts: 2 });
});

it('leaves a run that it was told to stop to the next worker', async () => {
  const stopping = new AbortController();
  const job = reminders(async () => {
    stopping.abort();
    return { reminded: 0 };
  });
  await expect(job.run(context(stopping.signal), {})).rejects.toThrow('stopped');
  expect(await runs()).toMatchObject([{ ended: false, error: null }]);

  expect(await reminders(async () => ({ reminded: 3 })).run(context(), {})).toEqual({ reminded: 3 });
  expect(await runs()).toMatchObject([{ ended: true, attempts: 2 }]);
});

it('leaves out what is due while it is paused, says so, and does not make up for it', async () => {
  const owner = await world.administrator('account_owner');
  let times = 0;
  const job = reminders(async () => ({ reminded: (times += 1) }));
  await world.run(({ sql }) =>
    sql(`insert into job_pause (trust_id, job, paused_by) values (app_trust(), 'remind-invitees', $1)`, [
      owner.accountId,
    ]),
  );
  await job.run(context(), {});
  await world.run(({ sql }) => sql('delete from job_pause'));
  await job.run(context(), {});
  expect(times).toBe(0);
  expect(await runs()).toMatchObject([{ key: '2026-11-20T08', paused: true, ended: true }]);

  world.pass({ hours: 1 });
  await job.run(context(), {});
  expect(times).toBe(1);
});

it('runs at the hour in London that a place has set, and nowhere where nobody set one', async () => {
  const done: string[] = [];
  const job = defineScheduledJob({
    name: 'remind-invitees',
    times: async ({ actor }) =>
      actor.trustId === world.trust.id ? [{ schoolId: null, schedule: { every: 'day', at: '09:30' } }] : [],
    work: async ({ trustId, dueAt: at }) => {
      done.push(`${trustId === world.trust.id} ${at.toISOString()}`);
      return { reminded: 1 };
    },
  });
  await job.run(context(), {});
  world.pass({ seconds: 1800 });
  await Promise.all([job.run(context(), {}), job.run(context(), {})]);

  expect(done).toEqual(['true 2026-11-20T09:30:00.000Z']);
});

it('knows the instant that each run stands for, and keeps a day of runs that found nothing', async () => {
  const seen: string[] = [];
  const job = reminders(async ({ dueAt: at }) => {
    seen.push(at.toISOString());
    return { reminded: 0 };
  });
  for (let hour = 0; hour < 30; hour += 1) {
    await job.run(context(), {});
    world.pass({ hours: 1 });
  }
  expect(seen[0]).toBe(dueAt);
  const kept = await runs();
  expect(kept.length).toBeGreaterThan(23);
  expect(kept.length).toBeLessThan(27);
});
