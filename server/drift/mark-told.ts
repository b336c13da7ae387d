import type { UnitOfWork } from '../unit-of-work.ts';
import { openDifferences } from './difference-filter.ts';
import { driftKinds, isNews, type DriftKind } from './rules.ts';

/** Counts, by their kind, the differences that nobody was told of before; from now on they are told. */
export async function markTold(
  { sql }: UnitOfWork,
  productId: string,
): Promise<ReadonlyMap<DriftKind, number>> {
  const rows = await sql<{ kind: DriftKind; count: number }>(
    `with told as (
       update drift_difference set mailed_at = gatehouse_now() where id in (
         select d.id ${openDifferences} and d.mailed_at is null and d.ignored_at is null and d.kind = any ($2)) returning kind)
     select kind, count(*)::int as count from told group by kind`,
    [productId, driftKinds.filter(isNews)],
  );
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}
