import type { UnitOfWork } from '../unit-of-work.ts';
import { driftFacts, familyRole, type Says } from './drift-facts.ts';
import { compare, type Drift } from './rules.ts';

const store = `
  with found as (
    select * from jsonb_to_recordset($2) as f(key text, kind text, account uuid, "grant" uuid, place uuid, known_as text, says jsonb)),
  gone as (
    update drift_difference d set settled_at = gatehouse_now() where product_id = $1 and trust_id = app_trust() and settled_at is null
      and not exists (select from found f where f.key = d.key))
  insert into drift_difference (trust_id, product_id, key, kind, account_id, grant_id, place_id, known_as, says, found_at)
  select app_trust(), $1, key, kind, account, "grant", place, known_as, says, $3::timestamptz from found
  on conflict (product_id, key) where settled_at is null do update
    set kind = excluded.kind, says = excluded.says
    where (drift_difference.kind, drift_difference.says) is distinct from (excluded.kind, excluded.says)`;

/**
 * Compares a product's last good report with what there is here now. What was found before and is still so stays as it is, with
 * since when, and what was said of it; what is not so any more is settled. The product is held.
 */
export async function compareReport(uow: UnitOfWork, productId: string): Promise<{ differences: number }> {
  const { reported, held, says } = await driftFacts(uow, productId);
  const found = compare(reported, held);
  const rows = found.map((drift) => rowOf(drift, says));
  // One instant for all of them: the database's clock goes on from row to row.
  await uow.sql(store, [productId, JSON.stringify(rows), uow.now.toISOString()]);
  await uow.sql(
    `delete from drift_difference where product_id = $1 and trust_id = app_trust() and settled_at < gatehouse_now() - interval '90 days'`,
    [productId],
  );
  return { differences: found.length };
}

function rowOf({ key, kind, reported, held }: Drift, says: ReadonlyMap<number, Says>) {
  return {
    key,
    kind,
    account: held?.accountId ?? reported?.accountId ?? reported?.proposedId ?? null,
    grant: held?.grantId ?? null,
    place: held?.role === familyRole ? held.place : null,
    known_as: reported?.knownAs ?? null,
    says: reported === null ? null : (says.get(reported.line) ?? null),
  };
}
