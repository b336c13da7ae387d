import { readCursor, writeCursor } from '../invitations/cursor.ts';
import type { Reading } from '../unit-of-work.ts';
import { administratorRows } from './administrator-rows.ts';
import type { AdministratorStatus } from './change-rules.ts';
import { listedBy, type ListedAdministrator } from './listed-administrator.ts';
import type { Site } from './rules.ts';

const pageSize = 100;

/** Whom to list, and at which site. */
export interface AdministratorFilter {
  readonly site: Site;
  readonly q?: string;
  readonly status?: AdministratorStatus;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** One page of the administrators of a site, and how many there are of each status. */
export interface AdministratorList {
  readonly rows: readonly ListedAdministrator[];
  readonly total: number;
  readonly counts: Readonly<Record<AdministratorStatus | 'all', number>>;
  /** Leads to those who follow by name, when there are any. */
  readonly next: string | null;
}

/** Who manages a site, active or invited, by name. Refuses `not_found` for a page that does not exist. */
export async function listAdministrators(
  reading: Reading,
  { site, q, status, after }: AdministratorFilter,
): Promise<AdministratorList> {
  const all = await administratorRows(reading, {
    schoolId: site.schoolId,
    q,
    after: readCursor(after),
  });
  const inWords = await listedBy(reading, site);
  const count = (wanted: AdministratorStatus) => all.filter((row) => row.status === wanted).length;
  const found = status === undefined ? all : all.filter((row) => row.status === status);
  const rest = found.filter(({ follows }) => follows);
  const rows = rest.slice(0, pageSize);
  const last = rest.length > pageSize ? rows.at(-1) : undefined;
  return {
    rows: rows.map(inWords),
    next: last ? writeCursor({ sortName: last.sortName, personId: last.id }) : null,
    total: found.length,
    counts: {
      all: all.length,
      active: count('active'),
      invite_pending: count('invite_pending'),
      invite_expired: count('invite_expired'),
      declined: count('declined'),
    },
  };
}
