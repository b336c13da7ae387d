import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { planProgress } from './plan-progress.ts';
import { undoHours, type PlanItemState, type PlanWarning } from './rules.ts';

/** Which rows of a plan are looked at: of whom, why, where, with which warning, and how they stand. */
export interface RowFilter {
  readonly q?: string | undefined;
  readonly cause?: string | undefined;
  readonly schoolId?: string | undefined;
  readonly year?: string | undefined;
  readonly warning?: PlanWarning | undefined;
  readonly state?: PlanItemState | undefined;
  /** Those after this position. */
  readonly after: number;
}

/** What proves a row, as it was when it was frozen: days and instants as ISO strings. */
export interface RowEvidence {
  readonly years?: readonly string[];
  readonly type?: string;
  readonly children?: unknown;
  readonly year?: string | null;
  readonly lastChildOn?: string;
  readonly flagLostOn?: string;
  /** The name of the import that said so. */
  readonly saidBy?: string;
  readonly lastSignInAt?: string;
  readonly goneOn?: string;
  /** Of a student, as the year turns: the last day of their classes, and the school of the trust where they go on. */
  readonly lastOn?: string | null;
  readonly nextSchool?: string | null;
}

/** A row of a plan: whom it concerns, what of theirs, why, and what became of it. */
export interface PlanRow {
  readonly position: number;
  readonly personId: string;
  readonly name: string;
  readonly access: string;
  readonly state: PlanItemState;
  readonly reason: string | null;
  readonly cause: string | null;
  readonly evidence: RowEvidence;
  readonly warnings: readonly PlanWarning[];
  /** Whether it can be taken back by itself. */
  readonly undoable: boolean;
}

/** A page of at most a hundred rows, and where the next one begins; null at the end. */
export interface PlanRows {
  readonly rows: readonly PlanRow[];
  readonly next: number | null;
}

const pageSize = 100;

const query = `
  select i.position, i.person_id as "personId", i.state, i.reason, i.cause, i.evidence, i.warnings,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    i.state = 'done' and i.ended_at > gatehouse_now() - interval '${undoHours} hours' as undoable,
    coalesce((select string_agg(x.name || ', ' || r.name || ', at ' || coalesce(s.name, t.name), '; ' order by x.name)
      from jsonb_array_elements_text(coalesce(i.facts->'grantIds', i.facts->'effects'->'ended', i.facts->'effects'->'given',
        case when i.facts ? 'grantId' then jsonb_build_array(i.facts->'grantId') end)) as held(id)
      join "grant" g on g.id = held.id::uuid join product x on x.id = g.product_id join product_role r on r.id = g.product_role_id
      join trust t on t.id = g.trust_id left join school s on s.id = g.school_id), here.name, '') as access
  from plan_item i join known_person p on p.id = i.person_id left join school here on here.id = i.school_id
  where i.plan_id = $1 and i.position > $2 and ($3::text is null or strpos(plain(concat_ws(' ', p.preferred_given_name, p.given_name, p.preferred_family_name, p.family_name)), plain($3)) > 0)
    and ($4::text is null or i.cause = $4) and ($5::uuid is null or i.school_id = $5) and ($6::text is null or $6 = any (i.warnings))
    and ($7::text is null or i.state = $7) and ($8::text is null or (i.evidence->'years' ? $8 or i.evidence->>'year' = $8))
  order by i.position limit ${pageSize + 1}`;

/** The rows of a plan in their order, a page at a time. Refuses `not_found`. */
export async function planRows(
  reading: Reading,
  site: Site,
  { planId, ...filter }: RowFilter & { readonly planId: string },
): Promise<PlanRows> {
  await planProgress(reading, site, planId);
  const { q, cause, schoolId, year, warning, state, after } = filter;
  const wanted = [q || null, cause, schoolId, warning, state, year].map((one) => one ?? null);
  const found = await reading.sql<PlanRow>(query, [planId, after, ...wanted]);
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.position ?? null) : null };
}
