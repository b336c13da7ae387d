import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { filterSql, type LineFilter } from './line-filter.ts';
import { columns, isEnded, joins, type ReviewLine } from './lines.ts';

/** One page of the rows that a site answers for: administrators first, then by name. */
export interface LinesPage {
  readonly rows: readonly (ReviewLine & { readonly own: boolean })[];
  /** How many match, and how many of these can be answered by whoever asks; counted no further than ten thousand. */
  readonly total: number;
  readonly open: number;
  readonly capped: boolean;
  readonly next: string | null;
  /** What the filter offers. */
  readonly products: readonly {
    readonly productId: string;
    readonly name: string;
    readonly roles: readonly { readonly roleId: string; readonly name: string }[];
  }[];
}

const size = 50;
const mostCounted = 10_000;

const offered = `
  with given as materialized (select distinct product_id, product_role_id from access_review_row where part_id = $1)
  select x.id as "productId", x.name, jsonb_agg(jsonb_build_object('roleId', o.id, 'name', o.name) order by o.name) as roles
  from given join product x on x.id = given.product_id join product_role o on o.id = given.product_role_id
  group by x.id order by x.name`;

/** What is asked of a review: which rows, and after which page. */
export interface AskedLines {
  readonly reviewId: string;
  readonly filter: LineFilter;
  readonly after?: string;
}

/** The rows of a review that a site answers for. A review that has none there is an empty page. */
export async function listLines(
  reading: Reading,
  { trustId, schoolId }: Site,
  { reviewId, filter, after }: AskedLines,
): Promise<LinesPage> {
  const { sql, actor } = reading;
  const from = readPosition(after);
  const [part] = await sql<{ id: string }>(
    'select id from access_review_part where trust_id = $1 and review_id = $2 and school_id is not distinct from $3',
    [trustId, reviewId, schoolId],
  );
  if (part === undefined) return { rows: [], total: 0, open: 0, capped: false, next: null, products: [] };
  const parameters: unknown[] = [part.id];
  const matching = `from access_review_row w where w.part_id = $1 and ${filterSql(filter, parameters)}`;
  const at = parameters.length + 1;
  const found = await sql<ReviewLine & { position: number }>(
    `with page as materialized (select w.id ${matching} and w.position > $${at} order by w.position limit ${size + 1})
     select ${columns}, w.position from page join access_review_row w on w.id = page.id ${joins} order by w.position`,
    [...parameters, from],
  );
  const [counts] = await sql<{ total: number; open: number }>(
    `select count(*)::int as total, count(*) filter (where w.submitted_at is null and w.silent is null and not ${isEnded}
       and w.account_id is distinct from $${at})::int as open
     from (select w.* ${matching} order by w.position limit ${mostCounted}) w
     left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id`,
    [...parameters, actor.accountId],
  );
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ position: _, ...row }) => ({ ...row, own: row.accountId === actor.accountId })),
    total: counts?.total ?? 0,
    open: counts?.open ?? 0,
    capped: counts?.total === mostCounted,
    next: last && found.length > size ? String(last.position) : null,
    products: await sql<LinesPage['products'][number]>(offered, [part.id]),
  };
}

/** The place that a link names; before the first one without. Administrators stand before zero. */
function readPosition(text: string | undefined): number {
  if (text === undefined) return -2_000_000;
  if (!/^-?\d{1,9}$/.test(text))
    throw new Refusal('not_found', 'This page of the list does not exist. Go back to the first page.');
  return Number(text);
}
