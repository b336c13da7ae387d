import type { Site } from '../administrators/rules.ts';
import type { Count } from '../invitations/count-staff.ts';
import type { Reading } from '../unit-of-work.ts';
import { contactArguments, type ContactFilter } from './contact-filter.ts';
import { contactStatuses, type ContactStatus } from './rules.ts';

/** How many contacts each tab holds, and the filter itself. */
export interface ContactCounts {
  readonly counts: Readonly<Record<'all' | ContactStatus, Count>>;
  readonly total: Count;
}

const limits = { list: 2000, search: 500 } as const;

/** Counts who matches a filter, by how they stand; no further than a person would read on. */
export async function countContacts(
  { sql }: Reading,
  site: Site,
  filter: ContactFilter,
): Promise<ContactCounts> {
  const { q, year, type, reason, status } = filter;
  const together = Boolean(q ?? year ?? type ?? reason);
  const limit = together ? limits.search : limits.list;
  const rows = await sql<{ status: ContactStatus; n: number }>(
    'select status, n from count_contacts($1, $2, $3, $4, $5, $6)',
    [...contactArguments(site, filter), limit + 1],
  );
  const sum = rows.reduce((seen, { n }) => seen + n, 0);
  const count = (which: ContactStatus): Count => {
    const n = rows.find((row) => row.status === which)?.n ?? 0;
    return { count: Math.min(n, limit), capped: together ? sum > limit : n > limit };
  };
  const each = Object.fromEntries(contactStatuses.map((which) => [which, count(which)] as const));
  const all = {
    count: rows.reduce((seen, { n }) => seen + Math.min(n, limit), 0),
    capped: rows.some(({ n }) => n > limit) || (together && sum > limit),
  };
  const counts = { ...noCounts, ...each, all };
  return { counts, total: counts[status ?? 'all'] };
}

const none: Count = { count: 0, capped: false };
const noCounts: Record<'all' | ContactStatus, Count> = {
  all: none,
  ready_to_provision: none,
  never_logged_in: none,
  active: none,
  ready_to_revoke: none,
  revoked: none,
  blocked: none,
  not_eligible: none,
};
