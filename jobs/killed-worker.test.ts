import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
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

const total = 200;
/** Besides the invited, whoever began it is told once that it is done. */
const mailsInAll = total + 1;
const node = [process.execPath];
const deno = ['node_modules/.bin/deno', 'run', '-A', '--node-modules-dir=manual', '--no-lock'];

/** A worker process of its own on the same database. It goes by the real clock. */
function startWorkerProcess([program = '', ...options]: readonly string[]) {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL: inbox().url };
  const worker = spawn(program, [...options, 'jobs/worker.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  return worker;
}

/** Sets the driven clock to the real one, and `minutes` on. */
const setClock = (minutes: number) =>
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 + minutes * 60 });

async function inviteMany() {
  const admin = world.as(await world.administrator('account_admin'));
  const staff = Array.from({ length: total }, (_, i) => ({
    email: `ada${i}.${world.trust.id}@northgate.example`,
  }));
  const ids = await world.manyStaff(staff);
  const roleId = world.trust.role('Insights', 'Full Edit');
  const { planId } = await admin.invitations.sendMany({
    site: world.trust.id,
    who: { ids },
    offers: [{ roleId }],
  });
  await runPlanJob.run(context(), { trustId: world.trust.id, planId });
}

function context() {
  const lanes = createLanes({ server: smtpServer(inbox().url) });
  stop.push(lanes.close);
  return { services: world.services, lanes, signal: new AbortController().signal };
}

it.each([
  ['Node', node],
  ['Deno', deno],
])(
  'a worker under %s that is killed amid two hundred mails: all arrive, and none twice that was not in the air',
  async (_, command) => {
    setClock(0);
    await inviteMany();
    const worker = startWorkerProcess(command);
    await inbox().waitFor((mails) => mails.length >= 40, 30_000);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    const before = inbox().messages().length;

    for (const minutes of [11, 12, 27, 28]) {
      setClock(minutes);
      await world.database.asOwner('delete from job_run');
      await sweepMailJob.run(context(), {});
    }

    const arrived = Map.groupBy(inbox().messages(), ({ messageId }) => messageId);
    const twice = [...arrived].filter(([, mails]) => mails.length > 1).map(([messageId]) => messageId);
    expect(before).toBeLessThan(total);
    expect(arrived.size).toBe(mailsInAll);
    const repeated = await world.rows<{ messageId: string }>(
      `select message_id as "messageId" from mail where repeated_at is not null`,
    );
    expect(repeated.map(({ messageId }) => messageId)).toEqual(expect.arrayContaining(twice));
    expect(repeated.length).toBeLessThan(total / 4);
    expect(await world.rows(`select state, count(*)::int from mail group by state`)).toEqual([
      { state: 'sent', count: mailsInAll },
    ]);
  },
);
