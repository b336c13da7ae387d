import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { countStaff, type Counts } from './count-staff.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { StaffFilter } from './staff-filter.ts';
import { staffArguments } from './staff-filter.ts';
import { staffRows, type StaffRow } from './staff-rows.ts';

/** Which page: the one after, or before, a cursor that an earlier page gave. */
export interface ListStaff extends StaffFilter {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly size?: number | undefined;
}

/** One page of the User Invitations list. */
export interface StaffPage {
  readonly rows: readonly StaffRow[];
  readonly counts: Counts['counts'];
  readonly total: Counts['total'];
  readonly next: string | null;
  readonly previous: string | null;
  readonly roster: { readonly importedAt: string | null };
}

/** The staff of a site, in order of name, a page at a time. The cost of a page does not grow with its place. */
export async function listStaff(reading: Reading, site: Site, input: ListStaff): Promise<StaffPage> {
  const { after, before, size = 25, ...filter } = input;
  const backwards = before !== undefined;
  const from = readCursor(before ?? after);
  const found = await reading.sql<{ id: string }>(
    'select id from find_staff($1, $2, $3, $4, $5, $6, $7, $8, $9) as found(id)',
    [...staffArguments(site, filter, reading.now), from?.name ?? null, from?.id ?? null, backwards, size + 1],
  );
  const more = found.length > size;
  const ids = found.slice(0, size).map(({ id }) => id);
  const rows = await staffRows(reading, site, backwards ? ids.toReversed() : ids);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [from !== null, more];
  return {
    rows: rows.map(({ sortName: _, ...row }) => row),
    ...(await countStaff(reading, site, filter)),
    next: last && hasNext ? writeCursor(last) : null,
    previous: first && hasPrevious ? writeCursor(first) : null,
    roster: { importedAt: await importedAt(reading) },
  };
}

async function importedAt({ sql }: Reading): Promise<string | null> {
  const [row] = await sql<{ at: string }>(
    `select iso(ended_at) as at from roster_import where trust_id = app_trust() and state = 'done' order by started_at desc limit 1`,
  );
  return row?.at ?? null;
}
