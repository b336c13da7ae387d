import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Delivery } from '../nightly/rules.ts';
import type { ImportState } from '../rules.ts';
import type { MergeIds } from './merge.ts';
import type { NoteCounts } from './notes.ts';

/** How an import ended. */
export interface ImportOutcome {
  readonly state: ImportState;
  readonly fileName: string;
  readonly version: string | null;
  readonly counts: object;
  readonly notes: NoteCounts;
  readonly reason?: string | undefined;
  /** What the package was, where it was fetched. */
  readonly delivery?: Delivery | undefined;
}

/** Writes down how an import ended, whether or not it changed anything. */
export async function recordImport(uow: UnitOfWork, ids: MergeIds, outcome: ImportOutcome): Promise<void> {
  const { state, fileName, version, counts, notes, reason, delivery } = outcome;
  await uow.sql(
    `insert into roster_import (id, trust_id, source_id, state, file_name, package_version, counts, rejected_count,
       warning_count, reason, actor_label, started_at, package_hash, package_mark, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, gatehouse_now())`,
    [
      ids.importId,
      ids.trustId,
      ids.sourceId,
      state,
      fileName,
      version,
      JSON.stringify(counts),
      notes.rejected,
      notes.warnings,
      reason ?? null,
      uow.actor.label,
      uow.now.toISOString(),
      delivery?.hash ?? null,
      delivery?.mark ?? null,
    ],
  );
  uow.audit(
    written[state],
    { kind: 'roster_import', id: ids.importId },
    {
      fileName,
      ...(reason !== undefined && { reason }),
      counts,
    },
  );
}

const written = {
  done: 'roster.imported',
  held: 'roster.import_held',
  failed: 'roster.import_failed',
} as const satisfies Record<ImportState, string>;
