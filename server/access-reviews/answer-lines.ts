import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdPart } from './hold-review.ts';
import { filterSql, type LineSelection } from './line-filter.ts';
import { isEnded } from './lines.ts';
import { renewRows } from './renew-rows.ts';
import type { ReviewAnswer } from './rules.ts';

/** What is answered of which rows. */
export interface AnswerLines {
  readonly site: Site;
  readonly reviewId: string;
  readonly which: LineSelection;
  /** Null takes the answer back. */
  readonly answer: ReviewAnswer | null;
}

interface Answered {
  readonly answered: number;
  readonly own: number;
  /** The first two hundred. */
  readonly rows: readonly string[];
  /** Of the first that was chosen; null where none was. */
  readonly first: { readonly own: boolean; readonly ended: boolean } | null;
}

/**
 * Ticks rows of a review to be kept, or removed, or takes that back. Nothing happens before it is submitted. Of several, those that are
 * one's own, have ended or were submitted are left out; one alone refuses `self_change`, `grant_ended` or `review_over`.
 */
export async function answerLines(
  uow: UnitOfWork,
  { site, reviewId, which, answer }: AnswerLines,
): Promise<{ answered: number; own: number; renewed: number }> {
  const { partId } = await holdPart(uow, site, reviewId);
  const renewed = await renewRows(uow, partId);
  const { answered, own, rows, first } = await tick(uow, partId, which, answer);
  if (answered === 0) throw new Refusal(obstacle(first));
  const details = { answer: answer ?? 'none', count: answered, rows };
  uow.audit('access_review.answered', { kind: 'access_review', id: reviewId }, details, {
    schoolId: site.schoolId,
  });
  return { answered, own, renewed };
}

function obstacle(first: Answered['first']) {
  if (first === null) return 'nobody_selected';
  if (first.own) return 'self_change';
  return first.ended ? 'grant_ended' : 'review_over';
}

/** One statement, however many they are: no list of a hundred thousand goes to and fro. */
async function tick(
  { sql, actor }: UnitOfWork,
  partId: string,
  which: LineSelection,
  answer: ReviewAnswer | null,
): Promise<Answered> {
  const parameters: unknown[] = [partId, actor.accountId, answer];
  const chosen =
    'ids' in which
      ? `w.id = any ($${parameters.push(which.ids)})`
      : `${filterSql(which.all, parameters)} and w.id <> all ($${parameters.push(which.except)})`;
  const [done] = await sql<Answered>(
    `with chosen as materialized (
       select w.id, w.position, w.account_id is not distinct from $2 as own, ${isEnded} as ended,
         w.submitted_at is not null or w.silent is not null as submitted
       from access_review_row w left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
       where w.part_id = $1 and ${chosen}),
     answered as (
       update access_review_row w set answer = $3, answered_by = case when $3::text is not null then $2::uuid end,
         answered_at = case when $3::text is not null then gatehouse_now() end
       from chosen c where c.id = w.id and not (c.own or c.ended or c.submitted) returning w.id)
     select (select count(*)::int from answered) as answered, (select count(*)::int from chosen where own) as own,
       array(select id from answered limit 200) as rows,
       (select jsonb_build_object('own', own, 'ended', ended) from chosen order by position limit 1) as first`,
    parameters,
  );
  return done ?? { answered: 0, own: 0, rows: [], first: null };
}
