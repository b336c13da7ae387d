import type { OwnTimes } from '../../runs/due-places.ts';
import { dueRuns } from '../../runs/schedule-rules.ts';

/** When a trust wants its rosters: each night at its hour, beginning with the first after it was switched on or its hour was set. */
export const nightlyTimes: OwnTimes = async ({ sql, now }) => {
  const [trust] = await sql<{ at: string; since: string }>(
    `select nightly_at as at, iso(nightly_since) as since from trust where id = app_trust() and nightly_since is not null`,
  );
  if (trust === undefined) return [];
  const schedule = { every: 'day', at: trust.at } as const;
  const [newest] = dueRuns(schedule, null, now);
  return newest && newest.dueAt >= new Date(trust.since) ? [{ schoolId: null, schedule }] : [];
};
