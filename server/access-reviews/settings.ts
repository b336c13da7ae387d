import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import type { ReviewOpening, Silence } from './rules.ts';

/** How a trust reviews access. */
export interface ReviewSettings {
  readonly opens: ReviewOpening;
  /** For how many days a review is open: 7 to 60. */
  readonly days: number;
  readonly silence: Silence;
}

const columns = 'review_opens as opens, review_days as days, review_silence as silence';
const usual: ReviewSettings = { opens: 'by_hand', days: 14, silence: 'keep' };

/** How the actor's trust reviews access. */
export async function reviewSettings({ sql }: Pick<Reading, 'sql'>): Promise<ReviewSettings> {
  const [settings = usual] = await sql<ReviewSettings>(`select ${columns} from trust where id = app_trust()`);
  return settings;
}

/** Changes how the actor's trust reviews access. A review that is open keeps its own day and rule. */
export async function changeReviewSettings(uow: UnitOfWork, after: ReviewSettings): Promise<ReviewSettings> {
  const { sql, audit, actor } = uow;
  await sql('select from trust where id = app_trust() for no key update');
  const before = await reviewSettings(uow);
  if (JSON.stringify(before) === JSON.stringify(after)) return after;
  await sql(
    'update trust set review_opens = $1, review_days = $2, review_silence = $3 where id = app_trust()',
    [after.opens, after.days, after.silence],
  );
  audit(
    'access_review.settings_changed',
    { kind: 'trust', id: actor.trustId ?? '' },
    {},
    { before: { ...before }, after: { ...after } },
  );
  return after;
}
