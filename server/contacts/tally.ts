import type { Count } from '../invitations/count-staff.ts';
import type { ContactCounts } from './count-contacts.ts';
import type { ContactStatus } from './rules.ts';

interface Tallied {
  readonly status: ContactStatus;
  readonly n: number;
}

const limits = { list: 2000, search: 500 } as const;

/** The counts of every status; `together` where the limit is one for all statuses, because a search is cut short as a whole. */
export async function tallied(
  count: (most: number) => Promise<readonly Tallied[]>,
  { together, status }: { readonly together: boolean; readonly status: ContactStatus | undefined },
): Promise<ContactCounts> {
  const limit = together ? limits.search : limits.list;
  const rows = await count(limit + 1);
  const sum = rows.reduce((seen, { n }) => seen + n, 0);
  const one = (which: ContactStatus): Count => {
    const n = rows.find((row) => row.status === which)?.n ?? 0;
    return { count: Math.min(n, limit), capped: together ? sum > limit : n > limit };
  };
  const all = {
    count: rows.reduce((seen, { n }) => seen + Math.min(n, limit), 0),
    capped: rows.some(({ n }) => n > limit) || (together && sum > limit),
  };
  return withTotal({ all, ...each(one) }, status);
}

/** Counts of several lists as those of one. */
export function sumOfCounts(
  lists: readonly ContactCounts[],
  status: ContactStatus | undefined,
): ContactCounts {
  const sum = (which: 'all' | ContactStatus): Count => ({
    count: lists.reduce((seen, { counts }) => seen + counts[which].count, 0),
    capped: lists.some(({ counts }) => counts[which].capped),
  });
  return withTotal({ all: sum('all'), ...each(sum) }, status);
}

const withTotal = (counts: ContactCounts['counts'], status: ContactStatus | undefined): ContactCounts => ({
  counts,
  total: counts[status ?? 'all'],
});

const each = (count: (which: ContactStatus) => Count): Record<ContactStatus, Count> => ({
  ready_to_provision: count('ready_to_provision'),
  never_logged_in: count('never_logged_in'),
  active: count('active'),
  ready_to_revoke: count('ready_to_revoke'),
  revoked: count('revoked'),
  blocked: count('blocked'),
  not_eligible: count('not_eligible'),
});
