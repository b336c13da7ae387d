import { Client } from 'pg';
import { template, urls } from './database-urls.ts';

/** A copy of the migrated database, for one test file alone. */
export interface CopiedDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Rows as the owner sees them: every trust's. */
  asOwner<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Copies the template. The copy goes with the whole PostgreSQL when the tests end. */
export async function copyDatabase(postgresUrl: string): Promise<CopiedDatabase> {
  const name = `gatehouse_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = new Client({ connectionString: postgresUrl });
  await admin.connect();
  await admin.query(`create database ${name} template ${template} strategy file_copy`);
  await admin.end();
  const { ownerUrl, appUrl } = urls(postgresUrl, name);
  const owner = new Client({ connectionString: ownerUrl });
  // Of a connection that breaks while nobody asks, nobody wants to know; a query that is under way fails by itself.
  owner.on('error', () => {});
  await owner.connect();
  return {
    ownerUrl,
    appUrl,
    asOwner: async <Row extends object>(sql: string, parameters: unknown[] = []) =>
      (await owner.query<Row>(sql, parameters)).rows,
    close: () => owner.end(),
  };
}
