import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const password = 'harbour lantern walnut';

/** Runs the command line as somebody in a shell would, with this typed into it. */
async function gatehouse(args: readonly string[], typed = '') {
  const { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET } = world.services.settings;
  const env = { ...process.env, SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET };
  const running = spawn(process.execPath, ['server/cli/gatehouse.ts', ...args], { env });
  running.stdin.end(typed);
  const [out, problem, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'exit'),
  ]);
  return { out, problem, code };
}

const add = (email: string, typed: string, trust = world.trust.name) =>
  gatehouse(
    ['owner', 'add', '--trust', trust, '--name', 'Ola Owens', '--email', email, '--password-stdin'],
    typed,
  );

const rolesOf = (email: string) =>
  world.rows(
    `select d.role, d.school_id as "schoolId" from administration d join account a on a.id = d.account_id where a.email = $1`,
    [email],
  );

it('makes the first owner of a trust, who can sign in, and manages it once the second step is set up', async () => {
  const email = `ola.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const { out, code } = await add(email, `${password}\n`, world.trust.name.toUpperCase());

  expect(out).toBe(`Ola Owens <${email}> is an Account Owner of ${world.trust.name} now.\n`);
  expect(code).toBe(0);
  const browser = world.browser();
  await (await browser.api()).accounts.signIn({ email, password });
  expect(await browser.whoIs()).toMatchObject({ factor: 'missing', administrations: [] });
  expect(await rolesOf(email)).toEqual([{ role: 'account_owner', schoolId: null }]);
  expect(await world.audited()).toEqual(['account.created', 'administrator.added']);

  expect(await add(email, '')).toMatchObject({ code: 1, problem: expect.stringContaining('already') });
});

it('takes somebody who has an account, with the password that they have', async () => {
  const { email, signIn, password: theirs } = await addMember(world);
  const { out } = await add(email, '');

  expect(out).toContain('with the password that they have');
  expect(theirs).not.toBe(password);
  expect(await (await signIn()).whoIs()).toMatchObject({ factor: 'missing' });
  expect(await rolesOf(email)).toEqual([{ role: 'account_owner', schoolId: null }]);
});

it('refuses a weak password, an unknown trust and a wrong address, each with what to do', async () => {
  const weak = await add('ola@northgate.example', 'riverside primary 1');
  const elsewhere = await add('ola@northgate.example', password, 'Southgate');
  const nowhere = await add('ola', password);

  expect(weak).toMatchObject({ code: 1, problem: expect.stringContaining("your school's name") });
  expect(elsewhere).toMatchObject({ code: 1, problem: expect.stringContaining(world.trust.name) });
  expect(nowhere).toMatchObject({ code: 1, problem: 'ola is not an e-mail address.\n' });
  expect(await world.audited()).toEqual([]);
});

it('shows how it is used when it was not understood', async () => {
  expect(await gatehouse(['owner', 'add', '--trust', 'x'])).toMatchObject({
    code: 2,
    problem: expect.stringContaining('--password-stdin'),
  });
});
