import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { chosenDifferences } from './chosen-differences.ts';
import { compareReport } from './compare-report.ts';
import type { DifferenceSelection } from './difference-filter.ts';
import { holdReport } from './hold-report.ts';

/**
 * Takes back that those whom a product names are people here, where somebody had confirmed it, and compares anew. Refuses
 * `product_unknown`, `not_found` where nobody of them was confirmed.
 */
export async function partPeople(
  uow: UnitOfWork,
  { productId, which }: { readonly productId: string; readonly which: DifferenceSelection },
): Promise<{ count: number }> {
  await holdReport(uow, productId);
  const known = (await chosenDifferences(uow, productId, which)).flatMap(({ knownAs }) => knownAs ?? []);
  const parted = await uow.sql(
    'delete from drift_link where product_id = $1 and trust_id = app_trust() and known_as = any ($2) returning known_as',
    [productId, known],
  );
  if (parted.length === 0) throw new Refusal('not_found');
  await compareReport(uow, productId);
  uow.audit('drift.parted', { kind: 'product', id: productId }, { count: parted.length });
  return { count: parted.length };
}
