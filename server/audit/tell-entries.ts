import type { Reading } from '../unit-of-work.ts';
import { findNames } from './find-names.ts';
import type { LogEntry } from './log-rules.ts';
import { toRow, type LogRow } from './to-row.ts';

/** Entries in words, in their order, with the names of today, and whether each stands in the sealed chain by now. */
export async function tellEntries(reading: Reading, entries: readonly LogEntry[]): Promise<LogRow[]> {
  const names = await findNames(reading, entries);
  const sealed = await reading.sql<{ id: string }>(
    'select entry_id::text as id from audit_seal where entry_id = any ($1::bigint[])',
    [entries.map(({ id }) => id)],
  );
  const seals = new Set(sealed.map(({ id }) => id));
  return entries.map((entry) => toRow(entry, names, seals.has(entry.id)));
}
