import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { allSites } from '../administrators/appoint-rules.ts';
import { giveAdministration } from '../administrators/give-administration.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** Runs the command line as somebody in a shell would, with this typed into it. */
async function recover(args: readonly string[], typed = '') {
  const { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET } = world.services.settings;
  const env = { ...process.env, SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET };
  const words = ['server/cli/gatehouse.ts', 'owner', 'recover', '--trust', world.trust.name, ...args];
  const running = spawn(process.execPath, words, { env });
  running.stdin.end(typed);
  const [out, problem, [code]] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    once(running, 'exit'),
  ]);
  return { out, problem, code };
}

const roleOf = (accountId: string) =>
  world.rows<{ role: string }>('select role from administrator where account_id = $1 and ended_at is null', [
    accountId,
  ]);
const told = () =>
  world.rows<{ to: string }>(`select to_address as to from mail where template = 'owner-recovered'`);

it('lets somebody in as an owner without their second step, signs them out, and tells everybody', async () => {
  const { accountId, email, password, signIn } = await addMember(world);
  const browser = await signIn();
  const other = await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql(
      `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, '\\x00', gatehouse_now(), gatehouse_now())`,
      [accountId],
    ),
  );

  expect(await recover(['--email', email, '--yes'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('is an Account Owner'),
  });
  expect(await browser.whoIs()).toBeNull();
  expect(await roleOf(accountId)).toEqual([{ role: 'account_owner' }]);
  expect(await world.rows('select from totp where account_id = $1', [accountId])).toEqual([]);
  const again = world.browser();
  await (await again.api()).accounts.signIn({ email, password });
  expect((await again.whoIs())?.accountId).toBe(accountId);
  expect((await told()).map(({ to }) => to).toSorted()).toEqual([email, other.email].toSorted());
  expect(await world.audited()).toContain('owner.recovered');
});

it('gives a new password, also to somebody who is an owner already', async () => {
  const { accountId, email } = await addMember(world);
  const password = 'harbour lantern walnut';
  await world.run(async (uow) =>
    giveAdministration(uow, { trustId: world.trust.id, accountId, role: 'account_owner', sites: allSites }),
  );
  await recover(['--email', email, '--yes', '--password-stdin'], `${password}\n`);

  expect(await roleOf(accountId)).toHaveLength(1);
  const browser = world.browser();
  await (await browser.api()).accounts.signIn({ email, password });
  expect((await browser.whoIs())?.accountId).toBe(accountId);
});

it('changes nothing for a trust that was not confirmed, or for somebody unknown', async () => {
  const { accountId, email } = await addMember(world);

  expect(await recover(['--email', email])).toMatchObject({
    code: 1,
    problem: expect.stringContaining('--yes'),
  });
  expect(await recover(['--email', 'nobody@northgate.example', '--yes'])).toMatchObject({
    code: 1,
    problem: expect.stringContaining('--name'),
  });
  expect(await recover([])).toMatchObject({ code: 2 });
  expect(await roleOf(accountId)).toEqual([]);
  expect(await told()).toEqual([]);
});
