import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { headsFile, keepHead } from '../audit/chain/keep-head.ts';
import { sealedLog } from '../testing/sealed-log.ts';
import { testSettings } from '../testing/test-settings.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const emptyFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-heads-'));
  folders.push(folder);
  return folder;
};

/** A sealed log with the file of its heads, and the command that verifies it. */
async function kept() {
  const log = await sealedLog();
  const folder = await emptyFolder();
  for (const head of log.heads) await keepHead(folder, head);
  const { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET } = testSettings(log.database);
  const settings = { SMTP_URL, PUBLIC_URL, DATABASE_URL, APP_DATABASE_URL, SECRET };
  const verify = async (args: readonly string[] = [], DATA_DIR = folder) => {
    const running = spawn(process.execPath, ['server/cli/gatehouse.ts', 'audit', 'verify', ...args], {
      env: { ...process.env, ...settings, DATA_DIR },
    });
    const [out, problem, [code]] = await Promise.all([
      text(running.stdout),
      text(running.stderr),
      once(running, 'exit'),
    ]);
    return { out, problem, code };
  };
  return { log, folder, verify };
}

it('says that the log is whole, against the heads that the worker kept', async () => {
  const { log, verify } = await kept();

  const { out, code } = await verify();

  expect(code).toBe(0);
  expect(out).toContain('The audit log is whole');
  expect(out).toMatch(/checked against [12] heads? kept outside/);
  expect(out).toContain(`The chain ends at 30:${log.heads.at(-1)?.hash}`);
});

it('ends with 1 when the end was cut off, by the file or by the head of the monthly mail', async () => {
  const { log, folder, verify } = await kept();
  const last = log.heads.at(-1);
  await log.tamper(
    'delete from audit_entry where id > (select entry_id from audit_seal where position = 24)',
    'delete from audit_seal where position > 24',
  );

  const elsewhere = await emptyFolder();
  expect(await verify([], elsewhere)).toMatchObject({ code: 0 });
  expect(await verify()).toMatchObject({ code: 1, problem: expect.stringContaining('position is 25') });
  expect(await verify(['--heads', headsFile(folder)], elsewhere)).toMatchObject({ code: 1 });
  expect(await verify(['--head', `30:${last?.hash}`], elsewhere)).toMatchObject({
    code: 1,
    problem: expect.stringContaining('went on to position 30'),
  });
});

it('shows how it is used when it was not understood, and says which file is missing', async () => {
  const { verify } = await kept();

  expect(await verify(['--head', 'twelve'])).toMatchObject({ code: 2 });
  expect(await verify(['--heads', '/nowhere.log'])).toMatchObject({
    code: 1,
    problem: 'There is no file /nowhere.log.\n',
  });
});
