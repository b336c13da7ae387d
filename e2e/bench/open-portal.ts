import { Client } from 'pg';
import { connect } from '#server/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { parseSettings, type Settings } from '#server/settings.ts';
import type { Services } from '#server/unit-of-work.ts';
import type { Bench } from './bench.ts';

/** A portal with a database of its own in the bench's PostgreSQL. */
export interface Portal {
  readonly settings: Settings;
  /** The same for child processes. */
  readonly env: NodeJS.ProcessEnv;
  /** As the application's role. */
  readonly services: Services;
  /** As the owner of the database, past row-level security. */
  readonly owner: Client;
  /** What a quiet night does: nothing that was measured before weighs on what comes next. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a new database and connects to it. */
export async function openPortal(
  { postgresUrl, running }: Bench,
  { smtpPort = 9, port = 9 }: { smtpPort?: number; port?: number } = {},
): Promise<Portal> {
  const name = `bench_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = await clientOf(postgresUrl);
  await admin.query(`create database ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: url.href,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    SECRET: 'a secret of the bench, long enough to be one',
  };
  const settings = parseSettings(env);
  await migrate({ ownerUrl: settings.DATABASE_URL, appUrl: settings.APP_DATABASE_URL });
  const { services, stop } = await connect(settings, { role: 'web' });
  const owner = await clientOf(url.href);
  let open = true;
  async function close(): Promise<void> {
    if (!open) return;
    open = false;
    await Promise.all([stop(), owner.end()]);
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
  running.defer(close);
  return {
    settings,
    env,
    services,
    owner,
    async settle() {
      await owner.query('vacuum (analyze)');
      await owner.query('checkpoint');
    },
    close,
  };
}

async function clientOf(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  // PostgreSQL goes away when the bench is stopped; whoever waits for an answer is told then.
  client.on('error', () => {});
  await client.connect();
  return client;
}
