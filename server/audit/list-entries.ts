import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { entryQuery } from './entry-query.ts';
import { findEntries } from './find-entries.ts';
import { readLogCursor, writeLogCursor } from './log-cursor.ts';
import type { LogFilter } from './log-filter.ts';
import { tellEntries } from './tell-entries.ts';
import type { LogRow } from './to-row.ts';

/** One page of the audit log, newest first. */
export interface LogPage {
  readonly rows: readonly LogRow[];
  /** Leads to older entries, when there are any. */
  readonly next: string | null;
}

const pageSize = 50;

/**
 * The audit log of a site. At a school: what concerns that school, wherever it was done. At the trust: everything, with the
 * sign-ins of the accounts that the trust knew at the time. Refuses `not_found` for a page that does not exist.
 */
export async function listEntries(
  reading: Reading,
  site: Site,
  { after, ...filter }: LogFilter & { readonly after?: string | undefined },
): Promise<LogPage> {
  const found = await findEntries(reading, {
    ...(await entryQuery(reading, site, filter)),
    after: readLogCursor(after),
    limit: pageSize + 1,
  });
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return { rows: await tellEntries(reading, shown), next: last ? writeLogCursor(last) : null };
}
