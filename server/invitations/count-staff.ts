import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { StaffStatus } from './rules.ts';
import { likeText, type StaffFilter } from './staff-filter.ts';

/** How many there are, or, when `capped`, at least how many: counting on would help nobody. */
export interface Count {
  readonly count: number;
  readonly capped: boolean;
}

/** How many members of staff each tab holds, and the filter itself. */
export interface Counts {
  readonly counts: Record<'all' | StaffStatus, Count>;
  readonly total: Count;
}

interface Row {
  readonly standing: 'not_registered' | 'invited' | 'registered';
  readonly open: boolean | null;
  readonly n: number;
}

const limits = { list: 2000, search: 500 } as const;

/** Counts who matches a search, or the whole site, by how they stand. */
export async function countStaff(
  { sql, now }: Reading,
  { schoolId }: Site,
  { q, status }: StaffFilter,
): Promise<Counts> {
  const limit = q ? limits.search : limits.list;
  const rows = await sql<Row>('select standing, open, n from count_staff($1, $2, $3, $4)', [
    q ? likeText(q) : null,
    schoolId,
    now.toISOString(),
    limit + 1,
  ]);
  const together = Boolean(q) || schoolId !== null;
  const seen = (some: readonly Row[]) => some.reduce((sum, { n }) => sum + n, 0);
  const cut = (some: readonly Row[]) => seen(together ? rows : some) > limit;
  const count = (matches: (row: Row) => boolean): Count => {
    const some = rows.filter(matches);
    const group = rows.filter(({ standing }) => some.some((row) => row.standing === standing));
    return { count: Math.min(seen(some), limit), capped: cut(group) };
  };
  const counts: Counts['counts'] = {
    all: count(() => true),
    not_registered: count(({ standing }) => standing === 'not_registered'),
    invited: count(({ standing, open }) => standing === 'invited' && open === true),
    invitation_expired: count(({ standing, open }) => standing === 'invited' && open === false),
    registered: count(({ standing }) => standing === 'registered'),
  };
  return { counts, total: counts[status ?? 'all'] };
}
