import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { queues } from '../queue.ts';

const folder = new URL('./migrations/', import.meta.url);
const lock = 7_340_033; // Two processes that migrate at once take turns.

/** Where the owner of the database connects, and as whom the application will. */
export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Brings the database up to date as its owner, each file once and whole or not at all, and gives the
 * application's role exactly what it needs. Safe to run twice or by two processes at once.
 */
export async function migrate({ ownerUrl, appUrl }: MigrateOptions): Promise<{ applied: string[] }> {
  const client = new Client({ connectionString: ownerUrl });
  // When the connection breaks, the statement under way fails, and says so to whoever waits for it.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await ensureRole(client, new URL(appUrl));
    const applied = await applyFiles(client);
    await installQueue(ownerUrl);
    await client.query(await readFile(new URL('./privileges.sql', import.meta.url), 'utf8'));
    return { applied };
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, { username, password }: URL): Promise<void> {
  if (decodeURIComponent(username) !== 'gatehouse_app') return;
  const { rowCount } = await client.query(`select from pg_roles where rolname = 'gatehouse_app'`);
  if (rowCount === 0) await client.query('create role gatehouse_app');
  const secret = client.escapeLiteral(decodeURIComponent(password));
  await client.query(
    `alter role gatehouse_app with login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
  );
}

async function applyFiles(client: Client): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const done = new Set(rows.map(({ name }) => name));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !done.has(name)).toSorted();
  for (const name of files) await applyFile(client, name);
  return files;
}

async function applyFile(client: Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} was not applied`, { cause: error });
  }
}

async function installQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  // So that there is something to ask before a worker was ever there; the worker sets them up in full.
  for (const name of Object.keys(queues))
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { notify: true });
  await boss.stop({ graceful: false });
}
