import type { Count } from '../invitations/count-staff.ts';
import type { ContactCounts } from './count-contacts.ts';
import type { ContactStatus } from './rules.ts';

/** How many stand so, counted no further than `countedTo` says. */
export interface Tallied {
  readonly status: ContactStatus;
  readonly n: number;
}

interface Asked {
  /** Whether the limit is one for all statuses, because a search is cut short as a whole. */
  readonly together: boolean;
  readonly status: ContactStatus | undefined;
}

const limits = { list: 2000, search: 500 } as const;
const limitOf = (together: boolean): number => (together ? limits.search : limits.list);

/** How many are counted at most: one more than are told, so that it can be told whether there are more. */
export const countedTo = (together: boolean): number => limitOf(together) + 1;

/** The counts of every status. */
export function tally(rows: readonly Tallied[], { together, status }: Asked): ContactCounts {
  const limit = limitOf(together);
  const sum = rows.reduce((seen, { n }) => seen + n, 0);
  const one = (which: ContactStatus): Count => {
    const n = rows.find((row) => row.status === which)?.n ?? 0;
    return { count: Math.min(n, limit), capped: together ? sum > limit : n > limit };
  };
  const all = {
    count: together ? Math.min(sum, limit) : rows.reduce((seen, { n }) => seen + Math.min(n, limit), 0),
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
