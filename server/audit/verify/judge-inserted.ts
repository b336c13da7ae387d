import type { Client } from 'pg';
import type { Finding } from './rules.ts';
import type { Walked } from './walk-chain.ts';

const sealedToo = 'select count(*)::float8 as entries from public.audit_entry where id <= $1::bigint';

const inserted = `
  select e.id::text as id, (select min(s.position)::float8 from public.audit_seal s where s.entry_id > e.id) as position
  from public.audit_entry e where e.id <= $1::bigint
    and not exists (select from public.audit_seal s where s.entry_id = e.id) order by e.id`;

/** Entries below the newest seal that have none: put in afterwards, or their seal was taken away. */
export async function* judgeInserted(client: Client, { found, lastEntry }: Walked): AsyncGenerator<Finding> {
  const upTo = [lastEntry.toString()];
  const { rows: counted } = await client.query<{ entries: number }>(sealedToo, upTo);
  if (counted[0]?.entries === found) return;
  const { rows } = await client.query<{ id: string; position: number }>(inserted, upTo);
  for (const { id, position } of rows) yield { wrong: 'inserted', position, about: id };
}
