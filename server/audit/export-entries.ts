import type { Reading } from '../unit-of-work.ts';
import { findEntries, type EntryQuery } from './find-entries.ts';
import { readLogCursor, writeLogCursor } from './log-cursor.ts';
import { tellEntries } from './tell-entries.ts';
import type { LogRow } from './to-row.ts';

/** Part of an export, newest first, and where the next part begins. */
export interface ExportPart {
  readonly rows: readonly LogRow[];
  readonly next: string | null;
}

const partSize = 500;

/** The next entries of an export. Each part is read by itself, so that access that ends meanwhile ends the export. */
export async function exportPart(
  reading: Reading,
  query: Omit<EntryQuery, 'after' | 'limit'>,
  after: string | null,
  size = partSize,
): Promise<ExportPart> {
  const found = await findEntries(reading, {
    ...query,
    after: readLogCursor(after ?? undefined),
    limit: size,
  });
  const last = found.length === size ? found.at(-1) : undefined;
  return { rows: await tellEntries(reading, found), next: last ? writeLogCursor(last) : null };
}
