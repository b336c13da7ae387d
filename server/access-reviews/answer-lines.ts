import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdPart } from './hold-review.ts';
import { filterSql, type LineSelection } from './line-filter.ts';
import { isEnded, joins } from './lines.ts';
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

interface Chosen {
  readonly id: string;
  readonly own: boolean;
  readonly ended: boolean;
  readonly submitted: boolean;
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
  const chosen = await chosenRows(uow, partId, which);
  const own = chosen.filter((row) => row.own);
  const open = chosen.filter((row) => !row.own && !row.ended && !row.submitted);
  if (open.length === 0) throw new Refusal(obstacle(chosen));
  const by = answer === null ? null : uow.actor.accountId;
  await uow.sql(
    `update access_review_row set answer = $2, answered_by = $3, answered_at = case when $2::text is not null then gatehouse_now() end
     where id = any ($1)`,
    [open.map(({ id }) => id), answer, by],
  );
  const details = {
    answer: answer ?? 'none',
    count: open.length,
    rows: open.slice(0, 200).map(({ id }) => id),
  };
  uow.audit('access_review.answered', { kind: 'access_review', id: reviewId }, details, {
    schoolId: site.schoolId,
  });
  return { answered: open.length, own: own.length, renewed };
}

function obstacle(chosen: readonly Chosen[]) {
  const [first] = chosen;
  if (first === undefined) return 'nobody_selected';
  if (first.own) return 'self_change';
  return first.ended ? 'grant_ended' : 'review_over';
}

function chosenRows({ sql, actor }: UnitOfWork, partId: string, which: LineSelection): Promise<Chosen[]> {
  const parameters: unknown[] = [partId, actor.accountId];
  const chosen =
    'ids' in which
      ? `w.id = any ($${parameters.push(which.ids)})`
      : `${filterSql(which.all, parameters)} and w.id <> all ($${parameters.push(which.except)})`;
  return sql<Chosen>(
    `select w.id, w.account_id is not distinct from $2 as own, ${isEnded} as ended, w.submitted_at is not null or w.silent is not null as submitted
     from access_review_row w ${joins} where w.part_id = $1 and ${chosen} order by w.id`,
    parameters,
  );
}
