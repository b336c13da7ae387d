import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Day } from './rules.ts';

/** When the year turns, as far as the roster's school years say; otherwise on 1 September. */
export interface ProposedDates {
  readonly title: string;
  readonly lastOn: Day;
  readonly firstOn: Day;
  readonly fromRoster: boolean;
}

// The last day of a session is one that some systems count and others do not: it is never later than the day before the next.
const query = `
  with day as (select (gatehouse_now() at time zone 'Europe/London')::date as today),
  year as (
    select y.title, y.begins_on, y.ends_on from academic_session y
    where y.trust_id = $1 and y.type = 'schoolYear' and y.gone_at is null
      and ($2::uuid is null or y.source_id = (select source_id from school where id = $2)))
  select coalesce(n.title, '') as title, n.begins_on::text as "firstOn",
    least(coalesce((select max(y.ends_on) from year y where y.ends_on < n.begins_on), n.begins_on - 1), n.begins_on - 1)::text as "lastOn"
  from year n, day where n.begins_on > day.today - 28 order by n.begins_on limit 1`;

/** When the year turns next at a site. A new year that began less than four weeks ago is still the next one. */
export async function proposedDates(
  { sql, now }: Reading,
  { trustId, schoolId }: Site,
): Promise<ProposedDates> {
  const [found] = await sql<Omit<ProposedDates, 'fromRoster'>>(query, [trustId, schoolId]);
  if (found !== undefined) return { ...found, fromRoster: true };
  const year = now.getUTCMonth() >= 9 ? now.getUTCFullYear() + 1 : now.getUTCFullYear();
  return {
    title: `${year}/${String(year + 1).slice(2)}`,
    lastOn: `${year}-08-31`,
    firstOn: `${year}-09-01`,
    fromRoster: false,
  };
}
