import { afterEach, inject } from 'vitest';
import type { Head } from '../audit/chain/rules.ts';
import type { Report } from '../audit/verify/rules.ts';
import { verifyLog } from '../audit/verify/verify-log.ts';
import { copyDatabase, type CopiedDatabase } from './copied-database.ts';

const open: CopiedDatabase[] = [];
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
});

/** An audit log of thirty sealed entries in a database of its own, with the heads that were kept of it. */
export async function sealedLog() {
  const database = await copyDatabase(inject('postgresUrl'));
  open.push(database);
  const heads: Head[] = [];
  const log = {
    database,
    heads,
    /** Adds entries, and seals them. */
    async grow(count: number): Promise<void> {
      await log.write(count);
      await log.seal();
    },
    write: (count: number) =>
      database.asOwner(
        `insert into audit_entry (at, actor_label, action, subject_kind, subject_id, details)
         select now(), 'test', 'test.done', 'trust', 'x', jsonb_build_object('n', n) from generate_series(1, $1::int) n`,
        [count],
      ),
    async seal(): Promise<void> {
      for (let waiting = 1; waiting > 0;) {
        const [row] = await database.asOwner<Head>(
          `select head_position::float8 as position, encode(head_hash, 'hex') as hash, iso(head_at) as at from seal_audit(1000)`,
        );
        if (row) heads.push(row);
        const [left] = await database.asOwner<{ waiting: number }>(
          'select count(*)::int as waiting from audit_entry where id > (select coalesce(max(entry_id), 0) from audit_seal)',
        );
        waiting = left?.waiting ?? 0;
      }
    },
    /** Does this as somebody does who may do anything with the database, and leaves no other trace. */
    async tamper(...statements: string[]): Promise<void> {
      const tables = ['audit_entry', 'audit_seal', 'audit_retired'];
      for (const table of tables) await database.asOwner(`alter table ${table} disable trigger all`);
      for (const statement of statements) await database.asOwner(statement);
      for (const table of tables) await database.asOwner(`alter table ${table} enable trigger all`);
    },
    verify: (known: readonly Head[] = heads): Promise<Report> =>
      verifyLog(database.ownerUrl, { heads: known }),
  };
  await log.grow(20);
  await log.grow(10);
  return log;
}
