import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { compareReport } from './compare-report.ts';
import { holdReport } from './hold-report.ts';
import type { ReportReading } from './report-row.ts';
import { markTold } from './mark-told.ts';
import { hasShrunk, type ReportWay } from './rules.ts';
import { stageLines } from './stage-lines.ts';

/** A report of a product as it was read, and how it came. */
export interface TakeReport {
  readonly productId: string;
  readonly way: ReportWay;
  readonly reading: ReportReading;
  readonly fileName?: string | null;
  /** Whether somebody says that it is complete, however short it is. */
  readonly isComplete?: boolean;
}

/** What came of a report. Of one that failed everything stays as it was. */
export interface TakenReport {
  readonly state: 'good' | 'failed';
  readonly faults: readonly string[];
  readonly rows: number;
  readonly differences: number;
}

/**
 * Keeps a product's report and compares it with what there is here. One that could not be read whole, or has far fewer rows than
 * the last, says nothing of anybody: it is written down as failed, and the last good one counts on. Refuses `product_unknown`.
 */
export async function takeReport(
  uow: UnitOfWork,
  { productId, way, reading, fileName = null, isComplete = false }: TakeReport,
): Promise<TakenReport> {
  const { sql, actor, audit } = uow;
  await holdReport(uow, productId);
  const [last] = await sql<{ rows: number }>(
    `select row_count as rows from drift_report where product_id = $1 and trust_id = app_trust() and state = 'good' order by position desc limit 1`,
    [productId],
  );
  const rows = reading.rows ?? [];
  const shrunk = reading.rows !== null && !isComplete && hasShrunk(rows.length, last?.rows ?? null);
  const faults = shrunk
    ? [
        `It has ${rows.length === 1 ? 'one row' : `${rows.length} rows`}, and the last one had ${last?.rows}. Say that it is complete if it is.`,
      ]
    : reading.faults;
  const state = faults.length > 0 ? 'failed' : 'good';
  const reportId = newId();
  await sql(
    `insert into drift_report (id, trust_id, product_id, way, file_name, at, by_account, state, faults, row_count)
     values ($1, app_trust(), $2, $3, $4, gatehouse_now(), $5, $6, $7, $8)`,
    [reportId, productId, way, fileName, actor.accountId, state, [...faults], rows.length],
  );
  // The last good one has its rows, and stays.
  await sql(
    `delete from drift_report r where product_id = $1 and trust_id = app_trust() and at < gatehouse_now() - interval '400 days'
       and not exists (select from drift_line l where l.report_id = r.id)`,
    [productId],
  );
  let differences = 0;
  if (state === 'good') {
    await stageLines(uow, { reportId, productId }, rows);
    ({ differences } = await compareReport(uow, productId));
    // Whoever brings it looks at it.
    if (way !== 'nightly') await markTold(uow, productId);
  }
  const details = {
    way,
    rows: rows.length,
    ...(state === 'good' ? { differences } : { fault: faults[0] ?? '' }),
  };
  audit(state === 'good' ? 'drift.compared' : 'drift.failed', { kind: 'product', id: productId }, details);
  return { state, faults, rows: rows.length, differences };
}
