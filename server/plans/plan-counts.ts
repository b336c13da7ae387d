import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { planProgress } from './plan-progress.ts';
import type { PlanWarning } from './rules.ts';

/** How many rows of a plan there are for each cause, school, school year and warning, the most first. */
export interface PlanCounts {
  readonly total: number;
  readonly people: number;
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
  readonly schools: readonly { readonly schoolId: string; readonly name: string; readonly count: number }[];
  /** Of the children; a contact with several counts in each of their years. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
  readonly warnings: readonly { readonly warning: PlanWarning; readonly count: number }[];
}

const grouped = (columns: string, from: string) =>
  `(select coalesce(jsonb_agg(g order by g.count desc), '[]') from (select ${columns}, count(*)::int as count from ${from}) g)`;

const query = `
  with item as materialized (select person_id, school_id, cause, evidence, warnings from plan_item where plan_id = $1)
  select (select count(*)::int from item) as total, (select count(distinct person_id)::int from item) as people,
    ${grouped('cause', 'item where cause is not null group by cause')} as causes,
    ${grouped('s.id as "schoolId", s.name', 'item join school s on s.id = item.school_id group by s.id, s.name')} as schools,
    ${grouped('year', `item, jsonb_array_elements_text(coalesce(evidence->'years', case when evidence ? 'year' then jsonb_build_array(evidence->'year') end, '[]')) year group by year`)} as years,
    ${grouped('warning', 'item, unnest(warnings) warning group by warning')} as warnings`;

/** Counts the rows of a plan by what they have in common. Refuses `not_found`. */
export async function planCounts(reading: Reading, site: Site, planId: string): Promise<PlanCounts> {
  await planProgress(reading, site, planId);
  const [counts] = await reading.sql<PlanCounts>(query, [planId]);
  if (counts === undefined) throw new Error('nothing was counted');
  return counts;
}
