import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { chosenDifferences } from './chosen-differences.ts';
import type { DifferenceSelection } from './difference-filter.ts';
import { holdReport } from './hold-report.ts';

/** Which differences are left alone, and why; a note of null looks at them again. */
export interface IgnoreDifferences {
  readonly productId: string;
  readonly which: DifferenceSelection;
  readonly note: string | null;
}

/**
 * Leaves differences out of the list and of the mails, with a reason, or takes that back. It lasts as long as the difference
 * does: one that is settled and comes again is new. Refuses `product_unknown`, `not_found` where none is open still.
 */
export async function ignoreDifferences(
  uow: UnitOfWork,
  { productId, which, note }: IgnoreDifferences,
): Promise<{ count: number }> {
  await holdReport(uow, productId);
  const ids = (await chosenDifferences(uow, productId, which)).map(({ id }) => id);
  if (ids.length === 0) throw new Refusal('not_found');
  await uow.sql(
    `update drift_difference set ignored_at = case when $2::text is not null then gatehouse_now() end, ignore_note = $2,
       ignored_by = case when $2::text is not null then $3::uuid end where id = any ($1) and trust_id = app_trust()`,
    [ids, note, uow.actor.accountId],
  );
  const details = { count: ids.length, ...(note !== null && { note }) };
  uow.audit(
    note === null ? 'drift.looked_again' : 'drift.ignored',
    { kind: 'product', id: productId },
    details,
  );
  return { count: ids.length };
}
