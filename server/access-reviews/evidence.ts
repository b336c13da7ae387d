import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { columns, joins, type ReviewLine } from './lines.ts';
import { reviewsOf, type Review } from './overview.ts';
import { partProgress, type PartProgress } from './part-progress.ts';
import type { EvidenceFormat } from './rules.ts';

/** A row, and the place that answers for it. */
export type EvidenceLine = ReviewLine & { readonly answersFor: string };

/** How soon the access of people who left was ended, between the review before and this one. Counts of roles. */
export interface Promptness {
  readonly ended: number;
  readonly withinDay: number;
  readonly withinWeek: number;
  readonly later: number;
}

/** What shows that access was reviewed: for whoever checks, in print or in a spreadsheet. */
export interface Evidence {
  readonly trust: string;
  /** The school that it is about; null for the whole trust. */
  readonly school: string | null;
  readonly review: Review;
  readonly takenAt: string;
  readonly takenBy: string;
  readonly parts: readonly PartProgress[];
  readonly promptness: Promptness;
  /** Every row, or, for print, of administrators, of what was removed or left to silence, and of people who had left; at most a thousand. */
  readonly lines: readonly EvidenceLine[];
  /** Whether there are more of these than stand here. */
  readonly capped: boolean;
}

const mostPrinted = 1000;

const promptness = `
  select count(*)::int as ended, count(*) filter (where took <= interval '1 day')::int as "withinDay",
    count(*) filter (where took > interval '1 day' and took <= interval '7 days')::int as "withinWeek",
    count(*) filter (where took > interval '7 days')::int as later
  from (
    select g.ended_at - left_at.at as took
    from "grant" g join person p on p.id = g.person_id and p.kind = 'staff'
    cross join lateral (select coalesce(p.gone_at, (select max(f.gone_at) from affiliation f
      where f.person_id = p.id and (g.school_id is null or f.school_id = g.school_id))) as at) left_at
    where g.trust_id = $1 and ($2::uuid is null or g.managed_school_id = $2) and g.end_reason in ('left_school', 'access_revoked', 'role_removed')
      and g.ended_at >= left_at.at and g.ended_at <= $4::timestamptz and g.ended_at > coalesce((select max(b.opened_at) from access_review b
        where b.trust_id = $1 and b.opened_at < $3::timestamptz), $3::timestamptz - interval '120 days')) ends`;

/** Takes what shows that access was reviewed along; it is written down that somebody did. A school takes its own part. Refuses `not_found`. */
export async function takeEvidence(
  uow: UnitOfWork,
  {
    site,
    reviewId,
    format,
  }: { readonly site: Site; readonly reviewId: string; readonly format: EvidenceFormat },
): Promise<Evidence> {
  const [review] = await reviewsOf(uow, site, reviewId);
  if (review === undefined) throw new Refusal('not_found');
  const { sql, now, actor, audit } = uow;
  const [names] = await sql<{ trust: string; school: string | null }>(
    'select t.name as trust, s.name as school from trust t left join school s on s.id = $2 where t.id = $1',
    [site.trustId, site.schoolId],
  );
  const [ends = { ended: 0, withinDay: 0, withinWeek: 0, later: 0 }] = await sql<Promptness>(promptness, [
    site.trustId,
    site.schoolId,
    review.openedAt,
    review.closedAt ?? now.toISOString(),
  ]);
  const lines = await linesOf(uow, site, reviewId, format);
  audit(
    'access_review.taken',
    { kind: 'access_review', id: reviewId },
    { format },
    { schoolId: site.schoolId },
  );
  return {
    trust: names?.trust ?? '',
    school: names?.school ?? null,
    review,
    takenAt: now.toISOString(),
    takenBy: actor.label,
    parts: await partProgress(uow, site, reviewId),
    promptness: ends,
    lines: format === 'pdf' ? lines.slice(0, mostPrinted) : lines,
    capped: format === 'pdf' && lines.length > mostPrinted,
  };
}

const linesOf = ({ sql }: Reading, { trustId, schoolId }: Site, reviewId: string, format: EvidenceFormat) =>
  sql<EvidenceLine>(
    `select ${columns}, coalesce(answering.name, t.name) as "answersFor"
     from access_review_row w ${joins} left join school answering on answering.id = part.school_id
     where part.trust_id = $1 and part.review_id = $2 and ($3::uuid is null or part.school_id = $3)
       ${format === 'csv' ? '' : `and (w.administrator_id is not null or w.answer = 'remove' or w.silent is not null or w.has_left)`}
     order by part.school_id is not null, "answersFor", w.position ${format === 'csv' ? '' : `limit ${mostPrinted + 1}`}`,
    [trustId, reviewId, schoolId],
  );
