import { afterLastDay } from '../access/last-day-rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { aboutPerson } from './about-person.ts';
import type { EntryQuery } from './find-entries.ts';
import type { LogFilter } from './log-filter.ts';
import { groupOf, type DeedGroup } from './log-rules.ts';

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

// From one action to the next along the index: a look for each action, not for each entry.
const next = (table: string, after: string) =>
  `select min(action) from ${table} where trust_id = app_trust() and action > ${after}`;
const actionsIn = (table: string) => `
  with recursive found(action) as (
    (${next(table, "''")}) union all select (${next(table, 'found.action')}) from found where found.action is not null)
  select action from found where action is not null`;

/** The actions of a group that stand in the log of the actor's trust. */
async function actionsOf({ sql }: Reading, deeds: DeedGroup): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    `(${actionsIn('audit_entry')}) union (${actionsIn('account_entry')})`,
  );
  return rows.flatMap(({ action }) => (groupOf(action) === deeds ? [action] : []));
}
