import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from './start-postgres.ts';

const parent = mkdtempSync(join(tmpdir(), 'gatehouse-embedded-'));
chmodSync(parent, 0o755);
const folder = join(parent, 'data', 'postgres');
const start = () => startPostgres({ folder, password: 'pw', throwaway: true });

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>({ text: sql });
  await client.end();
  return rows[0]?.answer;
};

let url: string;
beforeAll(async () => {
  ({ url } = await start());
  await ask(url, 'create table kept (answer int)');
  await ask(url, 'insert into kept values (42)');
});
afterAll(async () => {
  await (await start()).stop();
  rmSync(parent, { recursive: true });
});

it('brings PostgreSQL 18 that speaks UTF-8 and tells the time in UTC', async () => {
  expect(await ask(url, `select current_setting('server_version_num')::int / 10000 as answer`)).toBe(18);
  expect(await ask(url, `select upper('ødegård') || current_setting('timezone') as answer`)).toBe(
    'ØDEGÅRDUTC',
  );
});

it('takes over one that a killed process left running', async () => {
  const again = await start();
  expect(again.url).toBe(url);
  expect(await ask(again.url, 'select answer from kept')).toBe(42);
});

it('finds its data after PostgreSQL itself was killed and left its lock file', async () => {
  await ask(url, 'checkpoint');
  const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  execFileSync('kill', ['-KILL', String(pid)]);

  const again = await start();
  expect(await ask(again.url, 'select answer from kept')).toBe(42);
});

it('lets nobody in without the password', async () => {
  const { url: now } = await start();
  await expect(ask(now.replace(':pw@', ':no@'), 'select 1 as answer')).rejects.toThrow(/password/);
});

it('works in a folder that is closed to the user PostgreSQL runs as', async () => {
  const closed = join(parent, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const postgres = await startPostgres({ folder: join(closed, 'postgres'), password: 'pw', throwaway: true });

  expect(await ask(postgres.url, 'select 1 as answer')).toBe(1);

  await postgres.stop();
  expect(existsSync(join(postgres.folder, 'postmaster.pid'))).toBe(false);
  rmSync(postgres.folder, { recursive: true });
});
