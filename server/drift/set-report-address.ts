import type { UnitOfWork } from '../unit-of-work.ts';
import { holdReport } from './hold-report.ts';

/**
 * Writes down where a product says who has what in it, to be asked there every night; null: it is not asked any more. Refuses
 * `product_unknown`.
 */
export async function setReportAddress(
  uow: UnitOfWork,
  { productId, url }: { readonly productId: string; readonly url: string | null },
): Promise<{ name: string }> {
  const { sql, actor, audit } = uow;
  const { name } = await holdReport(uow, productId);
  const [before] = await sql<{ url: string }>(
    `select report_url as url from drift_source where product_id = $1 and trust_id = app_trust()`,
    [productId],
  );
  if (url === null) {
    await sql('delete from drift_source where product_id = $1 and trust_id = app_trust()', [productId]);
  } else {
    await sql(
      `insert into drift_source (product_id, trust_id, report_url, set_at, set_by) values ($1, app_trust(), $2, gatehouse_now(), $3)
       on conflict (product_id) do update set report_url = excluded.report_url, set_at = excluded.set_at, set_by = excluded.set_by`,
      [productId, url, actor.accountId],
    );
  }
  // What stands behind the path may be a secret of the product's: the log keeps the host alone.
  const host = (address: string | null | undefined) => (address ? new URL(address).host : null);
  const change = { before: { reportAddress: host(before?.url) }, after: { reportAddress: host(url) } };
  audit('drift.address_set', { kind: 'product', id: productId }, {}, change);
  return { name };
}
