import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const run = promisify(execFile);

/** Runs the command line as somebody in a shell would; what it says, or complains of. */
async function reset(...args: readonly string[]): Promise<string> {
  const { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET } = world.services.settings;
  const env = { ...process.env, SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET };
  const words = ['server/cli/gatehouse.ts', 'second-step', 'reset', ...args];
  const { stdout, stderr } = await run(process.execPath, words, { env }).catch((error) => error);
  return `${stdout}${stderr}`;
}

it('takes a lost second step away, signs out and tells, and makes nobody an owner', async () => {
  const { accountId, email, password, signIn } = await addMember(world);
  const browser = await signIn();
  await world.run(({ sql }) =>
    sql(
      `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, '\\x00', gatehouse_now(), gatehouse_now())`,
      [accountId],
    ),
  );
  expect(await reset('--email', email)).toContain('--yes');
  expect(await world.rows('select from totp where account_id = $1', [accountId])).toHaveLength(1);

  expect(await reset('--email', email, '--yes')).toContain('signs in with a password alone');

  expect(await browser.whoIs()).toBeNull();
  expect(await world.rows('select from totp where account_id = $1', [accountId])).toEqual([]);
  expect(await world.rows('select from administrator where account_id = $1', [accountId])).toEqual([]);
  const again = world.browser();
  await (await again.api()).accounts.signIn({ email, password });
  expect((await again.whoIs())?.accountId).toBe(accountId);
  const told = await world.database.asOwner<{ to: string }>(
    `select to_address as to from mail where to_address = $1 and data::text like '%whoever runs the portal%'`,
    [email],
  );
  expect(told).toEqual([{ to: email }]);
});

it('says who has no account, and who has nothing to take away', async () => {
  const { email } = await addMember(world);
  expect(await reset('--email', 'nobody@northgate.example', '--yes')).toContain('has no account');
  expect(await reset('--email', email, '--yes')).not.toContain('signs in with');
  expect(await reset()).toContain('gatehouse second-step reset --email');
});
