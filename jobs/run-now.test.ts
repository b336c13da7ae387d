import { afterAll, beforeEach, expect, it } from 'vitest';
import { queues } from '#server/queue.ts';
import { forgottenRuns } from '#server/runs/forgotten-runs.ts';
import { createWorld } from '#server/testing/world.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { Caller } from '#server/trpc/router.ts';
import { runNowJob } from './run-now.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
const job = 'expire-invitations';
let api: Caller['jobs'];
let site: string;
beforeEach(async () => {
  await world.database.asOwner('truncate job_run, job_pause');
  api = world.as(await world.administrator('account_owner')).jobs;
  site = world.trust.id;
});

/** Does what the queue was asked for in this trust. */
async function deliver() {
  const context = { services: world.services, lanes, signal: new AbortController().signal };
  const asked = await world.queued('run-now');
  return Promise.all(asked.map((data) => runNowJob.run(context, queues['run-now'].parse(data))));
}
const history = async (name: string = job) => (await api.history({ site, job: name })).rows;
const states = async () => (await history()).map(({ state }) => state);

it('does what was asked for once, however often it is delivered, and says what it did and for whom', async () => {
  await api.runNow({ site, job });

  expect(await deliver()).toEqual([{ expired: 0 }]);
  expect(await Promise.all([deliver(), deliver()])).toEqual([
    [{ skipped: 'already done' }],
    [{ skipped: 'already done' }],
  ]);

  expect(await history()).toMatchObject([{ state: 'done', did: 'Nothing to do', attempts: 1 }]);
  expect((await history())[0]?.askedBy).not.toBeNull();
  await api.runNow({ site, job });
  expect(await states()).toEqual(['waiting', 'done']);
});

it('runs what looks after the whole installation for whoever asks, and shows it to them', async () => {
  await api.runNow({ site, job: 'purge' });
  await deliver();

  expect(await history('purge')).toMatchObject([{ state: 'done' }]);
});

it('leaves out what was asked for when the job is paused before it begins', async () => {
  await api.runNow({ site, job });
  await api.pause({ site, job });

  expect(await deliver()).toEqual([{ skipped: 'already done' }]);

  expect(await states()).toEqual(['left_out']);
});

it('says why it failed, and does not try again by itself what somebody can ask for again', async () => {
  await api.runNow({ site, job });
  await world.database.asOwner(`alter table invitation rename to invitation_away`);
  await expect(deliver()).rejects.toThrow('invitation');
  await world.database.asOwner(`alter table invitation_away rename to invitation`);

  expect(await deliver()).toEqual([{ skipped: 'already done' }]);
  expect(await history()).toMatchObject([{ state: 'failed', attempts: 1 }]);
  await api.runNow({ site, job });
});

it('asks again for what the queue lost, and not for what is under way', async () => {
  await api.runNow({ site, job });
  const again = () => unitOfWork(world.services, systemActor('Gatehouse', null), forgottenRuns);
  expect(await again()).toEqual({ asked: 0 });
  world.pass({ seconds: 61 });

  expect(await again()).toEqual({ asked: 1 });
  expect(await deliver()).toEqual(expect.arrayContaining([{ expired: 0 }, { skipped: 'already done' }]));
  expect(await again()).toEqual({ asked: 0 });
});
