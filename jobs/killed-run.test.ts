import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { createWorld } from '#server/testing/world.ts';
import { purgeJob } from './purge.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

/** A worker process of its own on the same database. It goes by the real clock. */
function startWorkerProcess() {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR } = world.services.settings;
  const settings = {
    PUBLIC_URL,
    SECRET,
    DATABASE_URL,
    APP_DATABASE_URL,
    DATA_DIR,
    SMTP_URL: 'smtp://127.0.0.1:9',
  };
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  return worker;
}

/** Holds up whoever clears sessions up, until it is let go. */
async function holdUp() {
  const client = new Client({ connectionString: world.database.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  await client.query('begin; lock table session in access exclusive mode');
  let held = true;
  const letGo = async () => {
    if (held) await client.end();
    held = false;
  };
  stop.push(letGo);
  return letGo;
}

const purges = () =>
  world.rows<{ ended: boolean; attempts: number; alive: boolean }>(
    `select ended_at is not null as ended, attempts, run_alive(beat_at) as alive from job_run where job = 'purge'`,
  );
const purge = () => {
  const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
  stop.push(lanes.close);
  return purgeJob.run({ services: world.services, lanes, signal: new AbortController().signal }, {});
};

it('takes a run up again whose worker was killed in the middle, and not before that one is surely dead', async () => {
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  const letGo = await holdUp();
  const worker = startWorkerProcess();
  await expect.poll(purges, { timeout: 40_000 }).toEqual([{ ended: false, attempts: 1, alive: true }]);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await letGo();

  expect(await purge()).toEqual({ skipped: 'already done' });
  await world.database.asOwner(`update job_run set beat_at = beat_at - interval '60 seconds'`);
  expect(await purge()).toMatchObject({ sessions: expect.any(Number) });
  expect(await purges()).toEqual([{ ended: true, attempts: 2, alive: false }]);
  expect(await purge()).toEqual({ skipped: 'already done' });
});
