import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';

const most = 1000;

/** How many rows of the open review wait for this site, counted no further than a thousand. */
export async function countWaiting(
  { sql }: Reading,
  { trustId, schoolId }: Site,
): Promise<{ count: number; capped: boolean }> {
  const [row] = await sql<{ n: number }>(
    `select count(*)::int as n from (
       select from access_review review join access_review_part part on part.review_id = review.id and part.school_id is not distinct from $2
       join access_review_row w on w.part_id = part.id and w.submitted_at is null and w.silent is null
       left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
       where review.trust_id = $1 and review.closed_at is null and coalesce(g.ended_at, d.ended_at) is null limit $3) waiting`,
    [trustId, schoolId, most + 1],
  );
  const n = row?.n ?? 0;
  return { count: Math.min(n, most), capped: n > most };
}
