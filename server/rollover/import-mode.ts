import type { Reading } from '../unit-of-work.ts';
import { graceDays } from './rules.ts';

/** SQL for whether a rollover `w` is under way. One that was forgotten holds nothing open for longer than it keeps students. */
export const isTurning = `w.state in ('open', 'running')
  and (gatehouse_now() at time zone 'Europe/London')::date < w.first_on + ${graceDays}`;

/** What rollovers that are open say to imports: the names of schools for which they wait, and whether more than usual may leave. */
export interface ImportMode {
  readonly pausedFor: readonly string[];
  readonly isWidened: boolean;
}

/** What the rollovers of a source's schools say to an import of it, at this instant. */
export async function importMode({ sql }: Pick<Reading, 'sql'>, sourceId: string): Promise<ImportMode> {
  const open = await sql<{ name: string; imports: string }>(
    `select s.name, w.imports from rollover w join school s on s.id = w.school_id
     where s.source_id = $1 and ${isTurning} order by s.name`,
    [sourceId],
  );
  const paused = open.filter(({ imports }) => imports === 'paused');
  return { pausedFor: paused.map(({ name }) => name), isWidened: open.length > 0 };
}

/** Whether a rollover is declared at a site: what is otherwise refused as too large then waits for a second person. */
export async function isInRollover({ sql }: Pick<Reading, 'sql'>, schoolId: string | null): Promise<boolean> {
  const open = await sql(
    `select from rollover w where w.trust_id = app_trust() and ${isTurning}
       and ($1::uuid is null or w.school_id = $1) limit 1`,
    [schoolId],
  );
  return open.length > 0;
}
