import type { UnitOfWork } from '../unit-of-work.ts';
import type { Letter } from './letter.ts';
import { afterAttempt, withoutLinks, type Outcome } from './rules.ts';

/** A letter and what became of it. */
export interface Result {
  readonly letter: Letter;
  readonly outcome: Outcome;
}

/** Writes down what became of mails. A result that comes after the lease has passed to somebody else changes nothing. */
export async function recordOutcomes({ now, sql }: UnitOfWork, results: readonly Result[]): Promise<void> {
  const rows = results.map(({ letter, outcome }) => {
    const { state, attempts, nextAt, begun } = afterAttempt(letter, outcome, now);
    return {
      id: letter.id,
      lease: letter.lease,
      state,
      attempts,
      next_at: nextAt,
      begun,
      repeat: letter.repeat,
      code: 'code' in outcome ? outcome.code : null,
      error: 'reason' in outcome ? withoutLinks(outcome.reason) : null,
    };
  });
  await sql(
    `update mail m set state = r.state, attempts = r.attempts, lease_until = null,
       next_at = coalesce(r.next_at, m.next_at), ended_at = case when r.next_at is null then $2::timestamptz end,
       data_sent_at = case when r.begun or r.repeat then m.data_sent_at end,
       repeated_at = case when r.begun then m.repeated_at end,
       last_code = r.code, last_error = r.error
     from jsonb_to_recordset($1) as r(id uuid, lease timestamptz, state text, attempts int, next_at timestamptz,
       begun boolean, repeat boolean, code int, error text)
     where m.id = r.id and m.state = 'sending' and m.lease_until = r.lease`,
    [JSON.stringify(rows), now.toISOString()],
  );
}
