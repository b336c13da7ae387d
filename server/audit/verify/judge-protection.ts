import type { Client } from 'pg';
import type { Finding } from './rules.ts';

const tables = ['audit_entry', 'audit_seal', 'audit_retired'] as const;

// Before each statement (2), for update (16), delete (8) and truncate (32); not for each row (1).
const guarded = `
  select from pg_catalog.pg_trigger where tgrelid = $1::regclass and tgname = 'audit_stands' and tgenabled in ('O', 'A')
    and tgtype & 1 = 0 and tgtype & 58 = 58 and tgqual is null`;

/** Tables whose protection is gone: the trigger is looked for, and a change and a deletion of nothing are tried, which it must refuse. */
export async function* judgeProtection(client: Client): AsyncGenerator<Finding> {
  for (const table of tables) {
    const unprotected = (about: string): Finding => ({ wrong: 'unprotected', position: null, about });
    const { rowCount } = await client.query(guarded, [`public.${table}`]);
    if (rowCount === 0) {
      yield unprotected(`the trigger audit_stands of ${table} is gone or switched off`);
    } else if (!(await refuses(client, table))) {
      yield unprotected(`the trigger audit_stands of ${table} lets changes through`);
    }
  }
}

async function refuses(client: Client, table: (typeof tables)[number]): Promise<boolean> {
  const attempts = [
    `update public.${table} set ${changed[table]} where false`,
    `delete from public.${table} where false`,
  ];
  for (const attempt of attempts) {
    await client.query('begin');
    const refused = await client.query(attempt).then(
      () => false,
      () => true,
    );
    await client.query('rollback');
    if (!refused) return false;
  }
  return true;
}

const changed = {
  audit_entry: 'action = action',
  audit_seal: 'hash = hash',
  audit_retired: 'count = count',
} as const;
