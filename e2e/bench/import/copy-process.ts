import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { z } from 'zod';
import { csvRows } from '#server/roster/one-roster/csv-rows.ts';
import { withPackage } from '#server/roster/one-roster/open-package.ts';
import type { PackageFile } from '#server/roster/one-roster/package-file.ts';
import { answerParent } from '../answer-parent.ts';

/* The floor of an import: the files that it reads, unzipped and copied as they are into tables with a primary key. */

const client = new Client({ connectionString: process.env['DATABASE_URL'] });
await client.connect();

answerParent(z.object({ path: z.string() }), async ({ path }) => {
  await client.query('drop schema if exists floor cascade');
  const began = performance.now();
  await client.query('begin');
  await client.query('create schema floor');
  await withPackage(path, async ({ files }) => {
    for (const { file } of files.values()) await copy(file);
  });
  await client.query('commit');
  const ms = performance.now() - began;
  await client.query('drop schema floor cascade');
  return { ms };
});

async function copy(file: PackageFile): Promise<void> {
  const table = `floor."${file.name}"`;
  const columns = (await headerOf(file)).map((name) => `"${name}" text`);
  await client.query(`create table ${table} (${columns.join(', ')}, primary key ("sourcedId"))`);
  await pipeline(file.open(), client.query(from(`copy ${table} from stdin (format csv, header)`)));
}

async function headerOf(file: PackageFile): Promise<readonly string[]> {
  for await (const { cells } of csvRows(file)) return cells;
  throw new Error(`${file.name} is empty`);
}
