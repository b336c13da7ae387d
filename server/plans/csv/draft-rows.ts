import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { planProgress } from '../plan-progress.ts';
import { alreadyThere, type RowVerdict, type VerdictGroup } from './rules.ts';

/** What one row of a file comes to, before anything happens. */
export interface DraftRow {
  readonly line: number;
  /** The person, or what the file calls them. */
  readonly name: string;
  readonly email: string | null;
  readonly product: string;
  readonly role: string;
  readonly place: string | null;
  readonly verdict: RowVerdict;
  readonly detail: string | null;
}

/** How many rows come to what, and one page of them. */
export interface DraftRows {
  readonly counts: Readonly<Record<VerdictGroup, number>>;
  /** How many people the rows that can be carried out concern: one mail each. */
  readonly people: number;
  readonly rows: readonly DraftRow[];
  /** How many rows there are of the kind that is shown. */
  readonly total: number;
}

/** Which rows: of one kind or all, and which page of them, from 1. */
export interface DraftPage {
  readonly show: VerdictGroup | null;
  readonly page: number;
}

/** How many rows make a page. */
export const draftPageSize = 100;

const all = `
  select lines.line, lines.verdict as "group", lines.verdict, null as detail, p.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    x.name as product, r.name as role, coalesce(s.name, t.name) as place
  from plan_item i join person p on p.id = i.person_id,
    rows from (jsonb_to_recordset(i.offers) as ("roleId" uuid, "schoolId" uuid), jsonb_array_elements_text(i.facts->'lines'),
      jsonb_array_elements_text(i.facts->'verdicts')) as raw("roleId", "schoolId", line, verdict)
    cross join lateral (select raw.line::int as line, raw.verdict) lines
    join product_role r on r.id = raw."roleId" join product x on x.id = r.product_id join trust t on t.id = r.trust_id
    left join school s on s.id = raw."schoolId"
  where i.plan_id = $1
  union all
  select line, case when reason = any ($2) then 'already' else 'cannot' end, reason, detail, null, cells->>'name',
    cells->>'product', cells->>'role', nullif(cells->>'place', '')
  from plan_rejection where plan_id = $1`;

/** The rows of a file as they were frozen, in its order. Refuses `not_found`. */
export async function draftRows(
  reading: Reading,
  site: Site,
  planId: string,
  { show, page }: DraftPage,
): Promise<DraftRows> {
  const { total: people } = await planProgress(reading, site, planId);
  const found = await reading.sql<{ group: VerdictGroup; count: number }>(
    `select "group", count(*)::int as count from (${all}) a group by 1`,
    [planId, alreadyThere],
  );
  const counts = { ...none, ...Object.fromEntries(found.map(({ group, count }) => [group, count])) };
  const rows = await reading.sql<DraftRow>(
    `select line, name, email, product, role, place, verdict, detail from (${all}) a
     where $3::text is null or "group" = $3 order by line limit $4 offset $5`,
    [planId, alreadyThere, show, draftPageSize, (page - 1) * draftPageSize],
  );
  const every = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { counts, people, rows, total: show === null ? every : counts[show] };
}

const none = { invite: 0, at_once: 0, already: 0, cannot: 0 };
