import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { rolloverDays, type Alone } from './rules.ts';

/** What a trust decides of what is drafted without anybody asking. */
export interface ReviewSettings {
  /** How many days after the end of a rollover its revocations are drafted. */
  readonly rolloverDays: number;
  /** Which reviews run by themselves. */
  readonly alone: Alone;
}

const unread: ReviewSettings = { rolloverDays: rolloverDays.usual, alone: { people: 0, percent: 5 } };

/** What the actor's trust has decided. `hold`: until the unit of work ends. */
export async function reviewSettings(
  { sql }: Pick<Reading, 'sql'>,
  hold: 'for update' | 'for share' | '' = '',
): Promise<ReviewSettings> {
  const [settings = unread] = await sql<ReviewSettings>(
    `select rollover_days as "rolloverDays", jsonb_build_object('people', alone_people, 'percent', alone_percent) as alone
     from trust where id = app_trust() ${hold}`,
  );
  return settings;
}

/** Changes what is named of them. Counts at once, also for a review that was let go by itself and has not begun. */
export async function changeReviewSettings(
  uow: UnitOfWork,
  change: Partial<ReviewSettings>,
): Promise<ReviewSettings> {
  const before = await reviewSettings(uow, 'for update');
  const after = { ...before, ...change };
  const { rolloverDays: days, alone } = after;
  if (JSON.stringify(flat(before)) === JSON.stringify(flat(after))) return after;
  await uow.sql(
    'update trust set rollover_days = $1, alone_people = $2, alone_percent = $3 where id = app_trust()',
    [days, alone.people, alone.percent],
  );
  const facts = { before: flat(before), after: flat(after) };
  uow.audit('trust.settings_changed', { kind: 'trust', id: uow.actor.trustId ?? '' }, {}, facts);
  return after;
}

const flat = ({ rolloverDays: days, alone }: ReviewSettings) => ({
  rolloverDays: days,
  alonePeople: alone.people,
  alonePercent: alone.percent,
});
