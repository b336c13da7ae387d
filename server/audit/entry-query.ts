import { afterLastDay } from '../access/last-day-rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { aboutPerson } from './about-person.ts';
import { actionsOf } from './actions-of.ts';
import type { EntryQuery } from './find-entries.ts';
import type { LogFilter } from './log-filter.ts';

/** A filter as the entries are asked for. At a school it stays at that school, whatever it says. */
export async function entryQuery(
  reading: Reading,
  site: Site,
  { who, deeds, school, outcome, from, to }: LogFilter,
): Promise<Omit<EntryQuery, 'after' | 'limit'>> {
  return {
    trustId: site.trustId,
    schoolId: site.schoolId ?? school ?? null,
    about: who === undefined ? null : await aboutPerson(reading, who),
    actions: deeds === undefined ? null : await actionsOf(reading, deeds),
    outcome: outcome ?? null,
    from: from === undefined ? null : (firstInstantOf(from)?.toISOString() ?? null),
    until: to === undefined ? null : (afterLastDay(to)?.toISOString() ?? null),
  };
}

const dayMs = 24 * 60 * 60 * 1000;

/** The midnight with which a day begins in London. */
const firstInstantOf = (day: string): Date | null =>
  afterLastDay(new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10));
