import type { Site } from '../administrators/rules.ts';
import { readCursor, writeCursor } from '../invitations/cursor.ts';
import type { Reading } from '../unit-of-work.ts';
import { filterSql, type LineFilter } from './line-filter.ts';
import { columns, joins, sortName, type ReviewLine } from './lines.ts';

/** One page of the rows that a site answers for, by name. */
export interface LinesPage {
  readonly rows: readonly (ReviewLine & { readonly own: boolean })[];
  /** How many match, and how many of these can be answered by whoever asks. */
  readonly total: number;
  readonly open: number;
  readonly next: string | null;
  /** What the filter offers. */
  readonly products: readonly {
    readonly productId: string;
    readonly name: string;
    readonly roles: readonly { readonly roleId: string; readonly name: string }[];
  }[];
}

const size = 50;

const offered = `
  with given as materialized (select distinct g.product_id, g.product_role_id
    from access_review_part part join access_review_row w on w.part_id = part.id join "grant" g on g.id = w.grant_id
    where part.trust_id = $1 and part.review_id = $2 and part.school_id is not distinct from $3)
  select x.id as "productId", x.name, jsonb_agg(jsonb_build_object('roleId', o.id, 'name', o.name) order by o.name) as roles
  from given join product x on x.id = given.product_id join product_role o on o.id = given.product_role_id
  group by x.id order by x.name`;

/** The rows of a review that a site answers for. A review that has none there is an empty page. */
export async function listLines(
  reading: Reading,
  site: Site,
  {
    reviewId,
    filter,
    after,
  }: { readonly reviewId: string; readonly filter: LineFilter; readonly after?: string },
): Promise<LinesPage> {
  const { sql, actor } = reading;
  const from = readCursor(after);
  const of = [site.trustId, reviewId, site.schoolId];
  const parameters: unknown[] = [...of];
  const matching = `from access_review_row w ${joins} where part.trust_id = $1 and part.review_id = $2
    and part.school_id is not distinct from $3 and ${filterSql(filter, parameters)}`;
  const [counts] = await sql<{ total: number; open: number }>(
    `select count(*)::int as total, count(*) filter (where w.submitted_at is null and w.silent is null and g.ended_at is null
       and d.ended_at is null and w.account_id is distinct from $${parameters.length + 1})::int as open ${matching}`,
    [...parameters, actor.accountId],
  );
  const at = parameters.length;
  const found = await sql<ReviewLine & { sortName: string }>(
    `with page as materialized (select w.id, ${sortName} as sort_name ${matching}
       and ($${at + 1}::text is null or (${sortName}, w.id) > ($${at + 1}, $${at + 2}::uuid)) order by 2, 1 limit ${size + 1})
     select ${columns}, page.sort_name as "sortName" from page join access_review_row w on w.id = page.id ${joins}
     order by page.sort_name, w.id`,
    [...parameters, from?.name ?? null, from?.id ?? null],
  );
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortName: _, ...row }) => ({ ...row, own: row.accountId === actor.accountId })),
    total: counts?.total ?? 0,
    open: counts?.open ?? 0,
    next:
      last && found.length > size ? writeCursor({ sortName: last.sortName, personId: last.lineId }) : null,
    products: await sql<LinesPage['products'][number]>(offered, of),
  };
}
