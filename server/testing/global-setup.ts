import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../db/embedded/start-postgres.ts';
import { migrate } from '../db/migrate.ts';
import { template, urls } from './database-urls.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/** Starts a PostgreSQL of the tests' own and prepares the database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
  await chmod(folder, 0o755); // Under root, PostgreSQL runs as somebody else.
  const postgres = await startPostgres({ folder: join(folder, 'data'), password: 'tests', throwaway: true });
  await make(postgres.url, template);
  await migrate(urls(postgres.url, template));
  project.provide('postgresUrl', postgres.url);
  const compiled = compileOnce(join(folder, 'compiled'));
  return async () => {
    await compiled;
    // Nothing is lost any more: what ends badly here is no fault of what was tested, and fails no run.
    await postgres.stop().catch((error: unknown) => console.warn(String(error)));
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(
      (error: unknown) => console.warn(String(error)),
    );
  };
}

/**
 * Tests start the worker and the command line dozens of times, as processes of their own: each takes what it loads from
 * `folder`, compiled, which one that does nothing else fills meanwhile.
 */
async function compileOnce(folder: string): Promise<void> {
  process.env['NODE_COMPILE_CACHE'] = folder;
  const root = join(import.meta.dirname, '..', '..');
  const load = `await import('./jobs/start-worker.ts'); await import('./server/connect.ts');`;
  const loading = spawn(process.execPath, ['--input-type=module', '-e', load], {
    cwd: root,
    stdio: 'ignore',
  });
  await once(loading, 'exit');
}

async function make(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
}
