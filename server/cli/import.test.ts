import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { packageOf, temporaryFolder, testOrgs } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** Runs the command line as somebody in a shell would. */
async function gatehouse(...args: readonly string[]) {
  const { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET } = world.services.settings;
  const env = { ...process.env, SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET };
  const running = spawn(process.execPath, ['server/cli/gatehouse.ts', ...args], { env });
  const [out, problem, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'exit'),
  ]);
  return { out, problem, code };
}

const own = (orgs = testOrgs) => orgs.map((row) => row.replaceAll('trust', `trust-${crypto.randomUUID()}`));

it('makes up a roster, imports it as a new trust, and again without a change', async () => {
  const path = join(await temporaryFolder(), 'demo.zip');

  expect(await gatehouse('demo-roster', '--people', '60', '--seed', '11', path)).toMatchObject({
    out: `Wrote 60 people to ${path}\n`,
    code: 0,
  });
  const first = await gatehouse('import', path);
  expect(first).toMatchObject({ code: 0, problem: '' });
  expect(first.out).toMatch(/^staff +21 +0 +0 +0 +21$/m);
  const again = await gatehouse('import', path);
  expect(again.out).toMatch(/^staff +0 +0 +0 +0 +21$/m);
});

it('says what it held, and carries on when told to', async () => {
  const id = `trust-${crypto.randomUUID()}`;
  const orgs = testOrgs.map((row) => row.replaceAll('trust', id));
  const users = ['a', 'b'].map((user) => `${user},,,true,Ada,Byron,,,,`);
  const roles = ['a', 'b'].map((user) => `r${user},,,${user},primary,teacher,,,hill`);
  await gatehouse('import', await packageOf({ orgs, users, roles }));
  const path = await packageOf({ orgs, users: users.slice(1), roles: roles.slice(1) });

  expect(await gatehouse('import', path)).toMatchObject({
    problem: expect.stringMatching(
      /^Held: 1 of 2 people would leave at once\. Nothing was changed\.\n.*--accept-leavers/,
    ),
    code: 1,
  });
  expect(await gatehouse('import', path, '--accept-leavers')).toMatchObject({ code: 0 });
});

it('refuses what it cannot read', async () => {
  const unreadable = await packageOf({ orgs: own(), users: ['"x'] });

  expect(await gatehouse('import', unreadable)).toMatchObject({
    problem: expect.stringContaining('users.csv line 2'),
    code: 1,
  });
});

it.each([
  [['import'], /^Usage: gatehouse import/],
  [['import', 'x.zip', '--what'], /^Usage: gatehouse import/],
  [['demo-roster', '--people', 'many', 'x.zip'], /^Usage: gatehouse demo-roster/],
  [['export'], /^Usage: gatehouse <command>/],
])('shows how it is used to whoever writes %j', async (args, usage) => {
  expect(await gatehouse(...args)).toMatchObject({ problem: expect.stringMatching(usage), code: 2 });
});
