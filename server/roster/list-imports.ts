import type { Reading } from '../unit-of-work.ts';
import type { ImportCounts } from './import/apply-package.ts';
import type { ImportLosses, ImportState } from './rules.ts';

/** One import, as the Roster page lists it. */
export interface ImportRow {
  readonly id: string;
  readonly state: ImportState;
  readonly source: string;
  readonly fileName: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly by: string;
  /** What was added, changed and gone; of a held import, what it would have taken away. */
  readonly counts: Partial<ImportCounts> & { readonly losses?: ImportLosses };
  readonly rejectedCount: number;
  readonly warningCount: number;
  /** Why nothing was changed. */
  readonly reason: string | null;
}

/** The columns of an {@link ImportRow}, from `roster_import i join source s`. */
export const importColumns = `i.id, i.state, s.name as source, i.file_name as "fileName", iso(i.started_at) as "startedAt",
  iso(i.ended_at) as "endedAt", i.actor_label as by, i.counts, i.rejected_count as "rejectedCount",
  i.warning_count as "warningCount", i.reason`;

/** The last fifty imports of a trust, the newest first. */
export function listImports({ sql }: Reading, trustId: string): Promise<ImportRow[]> {
  return sql<ImportRow>(
    `select ${importColumns} from roster_import i join source s on s.id = i.source_id
     where i.trust_id = $1 order by i.started_at desc limit 50`,
    [trustId],
  );
}
