import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Head } from './rules.ts';

interface Row extends Head {
  readonly sealed: number;
}

/**
 * Seals the next entries of all trusts, at most `limit`, in the order of their ids; none that an entry of a transaction
 * still running could come before. Whoever calls at the same time seals nothing. Returns how many, and the head of the chain.
 */
export async function sealEntries(
  { sql }: Pick<UnitOfWork, 'sql'>,
  { limit }: { readonly limit: number },
): Promise<{ sealed: number; head: Head | null }> {
  const [row] = await sql<Row>(
    `select sealed::int, head_position::float8 as position, encode(head_hash, 'hex') as hash, iso(head_at) as at
     from seal_audit($1)`,
    [limit],
  );
  if (row === undefined) return { sealed: 0, head: null };
  const { sealed, ...head } = row;
  return { sealed, head };
}
