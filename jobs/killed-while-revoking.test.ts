import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { createInbox } from '#server/testing/create-inbox.ts';
import { leavingContacts } from '#server/testing/leaving-contacts.ts';
import { createWorld } from '#server/testing/world.ts';
import { runPlanJob } from './run-plan.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const inbox = createInbox();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});
const total = 120;

function startWorkerProcess() {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL: inbox().url };
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  return worker;
}

it('a worker that is killed amid a bulk revoke leaves nobody half revoked, and nobody is revoked or told twice', async () => {
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  const contacts = await leavingContacts(world, total);
  await world.run(({ sql }) =>
    sql('update trust set refused_percent = 100, second_person_percent = 100 where id = app_trust()'),
  );
  const api = world.as(await world.administrator('full_edit'));
  const { id: site } = world.trust;
  const bulk = { site, who: { contacts }, deed: 'revoke', typed: total } as const;
  const { planId } = await api.contacts.makeBulk(bulk);
  const revoked = async () =>
    (await world.rows('select from contact_standing where revoked_at is not null')).length;

  const worker = startWorkerProcess();
  await expect.poll(revoked, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  const half = await world.rows(`select from contact_standing c where revoked_at is not null
    and exists (select from registration r where r.person_id = c.contact_id and r.ended_at is null)`);
  expect(half).toEqual([]);

  const lanes = createLanes({ server: smtpServer(inbox().url) });
  stop.push(lanes.close);
  const signal = new AbortController().signal;
  await runPlanJob.run({ services: world.services, lanes, signal }, { trustId: site, planId });

  expect(await revoked()).toBe(total);
  const [counts] = await world.database.asOwner(
    `select (select count(*)::int from mail where plan_id = $1) as mails,
       (select count(distinct to_address)::int from mail where plan_id = $1) as told,
       (select count(*)::int from kept_credential) as kept,
       (select count(*)::int from audit_entry where action = 'contact.revoked') as written,
       (select count(*)::int from plan_item where plan_id = $1 and state = 'done') as done`,
    [planId],
  );
  expect(counts).toEqual({ mails: total, told: total, kept: total, written: total, done: total });
}, 180_000);
