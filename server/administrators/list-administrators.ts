import type { Reading } from '../unit-of-work.ts';
import { administratorRows } from './administrator-rows.ts';
import type { AdministratorStatus } from './change-rules.ts';
import { listedBy, type ListedAdministrator } from './listed-administrator.ts';
import type { Site } from './rules.ts';

/** So many are shown at once; a search finds the others. */
export const mostListed = 300;

/** Whom to list, and at which site. */
export interface AdministratorFilter {
  readonly site: Site;
  readonly q?: string;
  readonly status?: AdministratorStatus;
}

/** The administrators of a site, and how many there are of each status. */
export interface AdministratorList {
  readonly rows: readonly ListedAdministrator[];
  readonly total: number;
  readonly counts: Readonly<Record<AdministratorStatus | 'all', number>>;
}

/** Who manages a site, active or invited, by name. */
export async function listAdministrators(
  reading: Reading,
  { site, q, status }: AdministratorFilter,
): Promise<AdministratorList> {
  const all = await administratorRows(reading, { schoolId: site.schoolId, q });
  const inWords = await listedBy(reading, site);
  const count = (wanted: AdministratorStatus) => all.filter((row) => row.status === wanted).length;
  const found = status === undefined ? all : all.filter((row) => row.status === status);
  return {
    rows: found.slice(0, mostListed).map(inWords),
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
