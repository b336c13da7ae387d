import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { staffStatuses, type StaffStatus } from './rules.ts';
import { staffArguments, type StaffFilter } from './staff-filter.ts';

/** How many there are, or at least how many: counting further than `countLimit` helps nobody. */
export interface Count {
  readonly count: number;
  readonly capped: boolean;
}

export interface Counts {
  readonly counts: Record<'all' | StaffStatus, Count>;
  /** Of the filter itself. */
  readonly total: Count;
}

const countLimit = 2000;
const tabs = ['all', ...staffStatuses] as const;

/** How many members of staff each tab holds, for what is searched. */
export async function countStaff(
  { sql, now }: Reading,
  site: Site,
  { q, status }: StaffFilter,
): Promise<Counts> {
  const parameters: unknown[] = [countLimit + 1];
  const columns = tabs.map((tab) => {
    const from = parameters.length;
    parameters.push(...staffArguments(site, { q, status: tab === 'all' ? undefined : tab }, now));
    const places = [1, 2, 3, 4, 5].map((n) => `$${from + n}`).join(', ');
    return `(select count(*)::int from find_staff(${places}, null, null, false, $1)) as ${tab}`;
  });
  const [row] = await sql<Record<(typeof tabs)[number], number>>(`select ${columns.join(', ')}`, parameters);
  const count = (tab: (typeof tabs)[number]): Count => {
    const counted = row?.[tab] ?? 0;
    return { count: Math.min(counted, countLimit), capped: counted > countLimit };
  };
  const [all, notRegistered, invited, expired, registered] = tabs.map(count);
  const none: Count = { count: 0, capped: false };
  return {
    counts: {
      all: all ?? none,
      not_registered: notRegistered ?? none,
      invited: invited ?? none,
      invitation_expired: expired ?? none,
      registered: registered ?? none,
    },
    total: count(status ?? 'all'),
  };
}
