import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { chosenDifferences } from './chosen-differences.ts';
import { compareReport } from './compare-report.ts';
import type { DifferenceSelection } from './difference-filter.ts';
import { holdReport } from './hold-report.ts';

/**
 * Writes down that those whom a product names are the people whose addresses they have, as somebody who looked at them says, and
 * compares anew. Refuses `product_unknown`, `not_found` where nobody waits to be confirmed.
 */
export async function confirmPeople(
  uow: UnitOfWork,
  { productId, which }: { readonly productId: string; readonly which: DifferenceSelection },
): Promise<{ count: number }> {
  await holdReport(uow, productId);
  const chosen = (await chosenDifferences(uow, productId, which)).filter(
    ({ kind }) => kind === 'unconfirmed',
  );
  if (chosen.length === 0) throw new Refusal('not_found');
  const links = chosen.map(({ knownAs, accountId }) => ({ known_as: knownAs, account_id: accountId }));
  await uow.sql(
    `insert into drift_link (product_id, known_as, trust_id, account_id, confirmed_at, confirmed_by)
     select $1, known_as, app_trust(), account_id, gatehouse_now(), $3 from jsonb_to_recordset($2) as l(known_as text, account_id uuid)
     on conflict (product_id, known_as) do update
       set account_id = excluded.account_id, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by`,
    [productId, JSON.stringify(links), uow.actor.accountId],
  );
  await compareReport(uow, productId);
  uow.audit('drift.confirmed', { kind: 'product', id: productId }, { count: chosen.length });
  return { count: chosen.length };
}
