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
  return async () => {
    // Nothing is lost any more: what ends badly here is no fault of what was tested, and fails no run.
    await postgres.stop().catch((error: unknown) => console.warn(String(error)));
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(
      (error: unknown) => console.warn(String(error)),
    );
  };
}

async function make(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
}
