import type { Reading } from '../unit-of-work.ts';
import { isEnded, stateBy } from './lines.ts';

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

const state = (of: string) => `count(*) filter (where row.state ${of})::int`;

/** All places in one go: place by place, each would look through all that is held. */
const query = `
  select part.id as "partId", part.school_id as "schoolId", coalesce(s.name, t.name) as place, part.reminders,
    iso(part.reminded_at) as "remindedAt", coalesce(total, 0) as total, coalesce(waiting, 0) as waiting, coalesce(ticked, 0) as ticked,
    coalesce(kept, 0) as kept, coalesce(removing, 0) as removing, coalesce(removed, 0) as removed, coalesce(ended, 0) as ended,
    coalesce(silent, 0) as silent, coalesce(leavers, 0) as leavers, coalesce("leaversLeft", 0) as "leaversLeft", "submittedAt",
    array(select distinct a.name from account a where a.id = any (counted.answerers) order by a.name) as "submittedBy"
  from access_review_part part join trust t on t.id = part.trust_id left join school s on s.id = part.school_id
  left join (
    select row.part_id, count(*)::int as total, ${state(`= 'waiting'`)} as waiting, ${state(`= 'waiting' and row.answer is not null`)} as ticked,
      ${state(`= 'kept'`)} as kept, ${state(`= 'removing'`)} as removing, ${state(`= 'removed'`)} as removed, ${state(`= 'ended'`)} as ended,
      ${state(`in ('silent_kept', 'silent_drafted', 'stayed')`)} as silent, count(*) filter (where row.has_left)::int as leavers,
      count(*) filter (where row.has_left and not row.over)::int as "leaversLeft", iso(max(row.submitted_at)) as "submittedAt",
      array_agg(distinct row.answered_by) filter (where row.submitted_at is not null) as answerers
    from (
      select w.part_id, w.over, w.answer, w.has_left, w.submitted_at, w.answered_by, ${stateBy('w.over')} as state
      from (
        select w.part_id, w.answer, w.silent, w.has_left, w.submitted_at, w.answered_by, w.plan_id, ${isEnded} as over
        from access_review_row w left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
        where w.part_id = any (array(select p.id from access_review_part p
          where p.trust_id = $1 and p.review_id = $2 and ($3::uuid is null or p.school_id = $3))) offset 0) w) row
    group by row.part_id) counted on counted.part_id = part.id
  where part.trust_id = $1 and part.review_id = $2 and ($3::uuid is null or part.school_id = $3)
  order by part.school_id is not null, place`;

/** How far each place is with a review: at the trust all of them, what it manages itself first; at a school its own alone. */
export const partProgress = (
  { sql }: Reading,
  { trustId, schoolId }: { readonly trustId: string; readonly schoolId: string | null },
  reviewId: string,
): Promise<PartProgress[]> => sql<PartProgress>(query, [trustId, reviewId, schoolId]);
