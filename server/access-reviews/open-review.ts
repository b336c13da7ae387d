import { afterLastDay, dayInWords } from '../access/last-day-rules.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import { dayAfter, inLondon } from '../runs/london-rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { freezeRows } from './freeze-rows.ts';
import { reviewSettings } from './settings.ts';
import { tellAnswerers } from './tell-answerers.ts';

/**
 * Opens a review of the actor's trust: freezes what everybody has, place by place, and tells those who answer for it. One is open at a time.
 * Its last day is over at midnight in London. Refuses `illegal_transition` while another one is open. `term`: the first day of the
 * term for which it opens by itself.
 */
export async function openReview(
  uow: UnitOfWork,
  { trustId, term = null }: { readonly trustId: string; readonly term?: string | null },
): Promise<{ reviewId: string; rows: number; places: number }> {
  const { sql, actor, now, audit } = uow;
  await sql('select from trust where id = $1 for no key update', [trustId]);
  const open = await sql('select from access_review where trust_id = $1 and closed_at is null', [trustId]);
  if (open.length > 0) throw new Refusal('illegal_transition', 'A review is open already.');
  const { days, silence } = await reviewSettings(uow);
  const lastDay = dayAfter(inLondon(now).day, days);
  const reviewId = newId();
  await sql(
    `insert into access_review (id, trust_id, term, opened_at, opened_by, due_at, silence)
     values ($1, $2, $3, gatehouse_now(), $4, $5, $6)`,
    [reviewId, trustId, term, actor.accountId, afterLastDay(lastDay)?.toISOString() ?? null, silence],
  );
  await freezeRows(uow, trustId, reviewId);
  const [counts] = await sql<{ rows: number; places: number }>(
    `select (select count(*)::int from access_review_row w join access_review_part p on p.id = w.part_id where p.review_id = $1) as rows,
       (select count(*)::int from access_review_part where review_id = $1) as places`,
    [reviewId],
  );
  const { rows = 0, places = 0 } = counts ?? {};
  audit('access_review.opened', { kind: 'access_review', id: reviewId }, { rows, places, term });
  await tellAnswerers(uow, reviewId, {
    heading: 'Please review who has access',
    why: `Everybody’s access is looked through once a term. Say of each row whether it is still needed, until ${dayInWords(lastDay)}.`,
  });
  return { reviewId, rows, places };
}
