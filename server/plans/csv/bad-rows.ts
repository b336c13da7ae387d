import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { planProgress } from '../plan-progress.ts';
import { alreadyThere, type RowVerdict } from './rules.ts';

/** A row of a file that could not be carried out, as it was written, and why. */
export interface FileRejection {
  readonly line: number;
  readonly raw: readonly (readonly [heading: string, cell: string])[];
  readonly reason: RowVerdict;
  readonly detail: string | null;
}

/** The rows of a file that have to be corrected, in its order. Refuses `not_found`. */
export async function badRows(
  reading: Reading,
  site: Site,
  planId: string,
): Promise<{ fileName: string | null; rows: FileRejection[] }> {
  const { fileName } = await planProgress(reading, site, planId);
  const rows = await reading.sql<FileRejection>(
    `select line, cells->'raw' as raw, reason, detail from plan_rejection
     where plan_id = $1 and reason <> all ($2) order by line`,
    [planId, alreadyThere],
  );
  return { fileName, rows };
}
