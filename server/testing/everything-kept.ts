import type { World } from './world.ts';

/** A table as it stands, each row as text; bytes as hexadecimal digits. */
export interface KeptTable {
  readonly name: string;
  readonly rows: readonly string[];
}

/** Every table that there is in a world's database, ours and the queue's, with all that it holds. */
export async function everythingKept(world: World): Promise<KeptTable[]> {
  const tables = await world.database.asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE' order by 1`,
  );
  const kept: KeptTable[] = [];
  for (const { name } of tables) {
    const rows = await world.database.asOwner<{ row: string }>(`select t::text as row from ${name} t`);
    kept.push({ name, rows: rows.map(({ row }) => row) });
  }
  return kept;
}

/** The forms in which a secret could have been kept. */
const formsOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret, 'base64url').toString('hex'),
];
const digits = /^\d{6}$/;
// Six digits stand in every instant, too.
const withoutInstants = (row: string) => row.replaceAll(/\d\d:\d\d:\d\d(\.\d+)?/g, '');

/** In which tables one of these secrets stands, in whatever form; a code of six digits as a word of its own. */
export function whereKept(tables: readonly KeptTable[], secrets: readonly string[]): string[] {
  const codes = secrets.filter((secret) => digits.test(secret));
  const forms = secrets.filter((secret) => !digits.test(secret)).flatMap(formsOf);
  const isCode = new RegExp(`(?<![\\w.-])(?:${codes.join('|')})(?![\\w-])`);
  return tables.flatMap(({ name, rows }) =>
    rows.some(
      (row) =>
        forms.some((form) => row.includes(form)) || (codes.length > 0 && isCode.test(withoutInstants(row))),
    )
      ? [name]
      : [],
  );
}
