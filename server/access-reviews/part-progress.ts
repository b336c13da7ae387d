import type { Reading } from '../unit-of-work.ts';
import { isEnded, stateOf } from './lines.ts';

/** How far a place is with its part of a review. Counts are of rows. */
export interface PartProgress {
  readonly partId: string;
  /** Null for what the trust manages itself. */
  readonly schoolId: string | null;
  readonly place: string;
  readonly total: number;
  /** Not answered, or only ticked so far. */
  readonly waiting: number;
  readonly ticked: number;
  readonly kept: number;
  /** To be removed, where the bulk change is not done yet; and removed. */
  readonly removing: number;
  readonly removed: number;
  /** Ended by itself, or by somebody elsewhere, since the review was opened. */
  readonly ended: number;
  /** Closed without an answer: kept, or drafted for removal; or a removal that was not carried out. */
  readonly silent: number;
  /** Of people who had left when it was opened, and those of them that still stand. */
  readonly leavers: number;
  readonly leaversLeft: number;
  readonly submittedAt: string | null;
  readonly submittedBy: readonly string[];
  readonly reminders: number;
  readonly remindedAt: string | null;
}

const query = `
  select part.id as "partId", part.school_id as "schoolId", coalesce(s.name, t.name) as place, part.reminders,
    iso(part.reminded_at) as "remindedAt", counted.*
  from access_review_part part join trust t on t.id = part.trust_id left join school s on s.id = part.school_id
  cross join lateral (
    select count(*)::int as total, count(*) filter (where row.state = 'waiting')::int as waiting,
      count(*) filter (where row.state = 'waiting' and row.answer is not null)::int as ticked,
      count(*) filter (where row.state = 'kept')::int as kept, count(*) filter (where row.state = 'removing')::int as removing,
      count(*) filter (where row.state = 'removed')::int as removed, count(*) filter (where row.state = 'ended')::int as ended,
      count(*) filter (where row.state in ('silent_kept', 'silent_drafted', 'stayed'))::int as silent,
      count(*) filter (where row.has_left)::int as leavers, count(*) filter (where row.has_left and not row.over)::int as "leaversLeft",
      iso(max(row.submitted_at)) as "submittedAt", coalesce(array_agg(distinct row.by) filter (where row.submitted_at is not null), '{}') as "submittedBy"
    from (
      select ${stateOf} as state, ${isEnded} as over, w.answer, w.has_left, w.submitted_at, by.name as by
      from access_review_row w left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
      left join account by on by.id = w.answered_by where w.part_id = part.id) row) counted
  where part.trust_id = $1 and part.review_id = $2 and ($3::uuid is null or part.school_id = $3)
  order by part.school_id is not null, place`;

/** How far each place is with a review: at the trust all of them, what it manages itself first; at a school its own alone. */
export const partProgress = (
  { sql }: Reading,
  { trustId, schoolId }: { readonly trustId: string; readonly schoolId: string | null },
  reviewId: string,
): Promise<PartProgress[]> => sql<PartProgress>(query, [trustId, reviewId, schoolId]);
