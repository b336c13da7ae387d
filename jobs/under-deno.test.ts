import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startInbox, type Inbox } from '#server/dev-inbox/start-inbox.ts';
import { createWorld } from '#server/testing/world.ts';

const world = createWorld();
let inbox: Inbox;
beforeAll(async () => {
  inbox = await startInbox({ port: 0 });
});
afterAll(() => inbox.close());

const deno = join(dirname(createRequire(import.meta.url).resolve('deno/package.json')), 'deno');
const runtimes = [
  ['Node', process.execPath, []],
  ['Deno', deno, ['run', '-A', '--node-modules-dir=manual', '--no-lock']],
] as const;

/** Starts the worker as an operator does: a process with settings in its environment. */
async function startWorker(program: string, args: readonly string[]) {
  const { SECRET, PUBLIC_URL, DATA_DIR } = world.services.settings;
  const { ownerUrl, appUrl } = world.database;
  const urls = {
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    SMTP_URL: inbox.url,
    PUBLIC_URL,
    DATA_DIR,
  };
  const worker = spawn(program, [...args, join(import.meta.dirname, 'worker.ts')], {
    env: { ...process.env, ...urls, SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface(worker.stdout), 'line');
  return async () => {
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    const [code] = await ended;
    return code;
  };
}

it.each(runtimes)('the worker runs under %s, delivers, and stops when asked', async (_, program, args) => {
  // The worker tells the time by the real clock.
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  const stop = await startWorker(program, args);
  const email = `ada.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const admin = world.as(await world.administrator('account_admin'));
  await admin.invitations.send({
    site: world.trust.id,
    personId: await world.staff({ givenName: 'Ada', familyName: 'Okafor', email }),
    offers: [{ roleId: world.trust.role('Insights', 'Full Edit') }],
  });

  const { subject } = await inbox.waitFor((mails) =>
    mails.find(({ envelope }) => envelope.to.includes(email)),
  );

  expect(subject).toContain('has invited you to Insights');
  expect(await stop()).toBe(0);
});
