import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { createWorld } from '#server/testing/world.ts';
import { runPlanJob } from './run-plan.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { sweepMailJob } from './sweep-mail.ts';

const world = createWorld();
const inbox = createInbox();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

const total = 1_000;
/** Besides the invited, whoever began it is told once that it is done. */
const mailsInAll = total + 1;

/** Sets the driven clock to the real one, and `minutes` on. Workers of their own go by the real one. */
const setClock = (minutes: number) =>
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 + minutes * 60 });

function context() {
  const lanes = createLanes({ server: smtpServer(inbox().url) });
  stop.push(lanes.close);
  return { services: world.services, lanes, signal: new AbortController().signal };
}

const invited = async () =>
  (await world.rows<{ n: number }>('select count(*)::int as n from invitation'))[0]?.n ?? 0;

/** A worker process of its own, which is killed as soon as `moment` has come. */
async function workUntil(moment: () => boolean | Promise<boolean>): Promise<void> {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, SMTP_URL: inbox().url };
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  await vi.waitFor(async () => expect(await moment()).toBe(true), { timeout: 60_000, interval: 5 });
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** What the queue does by itself once the heartbeat of a dead worker's job has been missing for 20 seconds. */
const giveOutAgain = (planId: string) =>
  world.run(async ({ enqueue }) => {
    await enqueue('run-plan', { trustId: world.trust.id, planId });
    await enqueue('deliver-mail', { trustId: world.trust.id });
  });

async function beginPlan(): Promise<string> {
  const admin = world.as(await world.administrator('account_admin'));
  const staff = Array.from({ length: total }, (_, i) => ({
    email: `ada${i}.${world.trust.id}@northgate.example`,
  }));
  const who = { ids: await world.manyStaff(staff) };
  const offers = [{ roleId: world.trust.role('Insights', 'Full Edit') }];
  return (await admin.invitations.sendMany({ site: world.trust.id, who, offers })).planId;
}

/** Sweeps as the minutes go by, until nothing is due any more: what was in the air is repeated once. */
async function sweepToTheEnd(planId: string): Promise<void> {
  await runPlanJob.run(context(), { trustId: world.trust.id, planId });
  for (const minutes of [11, 12, 27, 28]) {
    setClock(minutes);
    await world.database.asOwner('delete from job_run');
    await sweepMailJob.run(context(), {});
  }
}

it('a thousand invitations while the worker is killed at random: a thousand mails, and none twice that was not in the air', async () => {
  setClock(0);
  const planId = await beginPlan();
  const planKill = randomInt(1, 700);
  const mailKills = [randomInt(20, 200), randomInt(250, 400), randomInt(450, 600)];
  const moments = `killed at ${planKill} invitations and at ${mailKills.join(', ')} mails`;

  await workUntil(async () => (await invited()) >= planKill);
  expect(await invited(), 'the plan was cut short').toBeLessThan(total);
  for (const kill of mailKills) {
    await giveOutAgain(planId);
    await workUntil(() => inbox().messages().length >= kill);
  }
  expect(inbox().messages().length, 'the mails were cut short').toBeLessThan(total);
  await sweepToTheEnd(planId);

  expect(
    await world.rows(
      'select count(*)::int as all, count(distinct email)::int as people, max(version) as version from invitation',
    ),
    moments,
  ).toEqual([{ all: total, people: total, version: 1 }]);
  expect(await world.rows('select state, count(*)::int from mail group by state'), moments).toEqual([
    { state: 'sent', count: mailsInAll },
  ]);
  const arrived = Map.groupBy(inbox().messages(), ({ envelope }) => envelope.to.join());
  const twice = [...arrived.values()].filter((mails) => mails.length > 1);
  const repeated = await world.rows<{ id: string }>(
    'select message_id as id from mail where repeated_at is not null',
  );
  expect(arrived.size, moments).toBe(mailsInAll);
  for (const mails of twice) {
    expect(mails, moments).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size, moments).toBe(1);
  }
  expect(repeated.map(({ id }) => id)).toEqual(
    expect.arrayContaining(twice.map(([mail]) => mail?.messageId)),
  );
  expect(repeated.length, moments).toBeLessThan(total / 4);
}, 300_000);
