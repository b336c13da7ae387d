import type { UnitOfWork } from '../../unit-of-work.ts';
import { digestOf } from '../verify/let-go.ts';

interface Row {
  readonly id: string;
  readonly entries: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
  readonly before: string;
}

/**
 * Lets go of at most `limit` entries that the actor's trust has kept for as long as it keeps them (no trust: as long as any
 * does), and writes that down: how many, and what stands for their ids. Their seals stay.
 */
export async function letGoOfOld(
  { sql, audit }: UnitOfWork,
  { limit }: { readonly limit: number },
): Promise<{ gone: number }> {
  const [row] = await sql<Row>(
    `select id::text, entries::text, count::int, lower(entries)::text as from, (upper(entries) - 1)::text as to,
       iso(before_at) as before from retire_audit($1)`,
    [limit],
  );
  if (row === undefined) return { gone: 0 };
  const { id, entries, ...told } = row;
  audit('audit.let_go', { kind: 'audit_retired', id }, { ...told, digest: digestOf(entries) });
  return { gone: row.count };
}
