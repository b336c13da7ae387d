import type { Outcome } from '#server/mail/rules.ts';

/** Knows when it makes no sense to knock at the server again. */
export interface Breather {
  /** The outcome that every mail would have at this moment, or null when it is worth a try. */
  readonly foregone: () => Outcome | null;
  readonly note: (outcome: Outcome) => void;
}

/** After so many failures of the server in a row it is left alone for a while. */
const limit = 5;

/** Leaves a server alone for `length` milliseconds after five failures in a row, or one refused password. */
export function breather(length: number): Breather {
  let failures = 0;
  let resting: { readonly outcome: Outcome; readonly until: number } | null = null;

  return {
    foregone: () => (resting && performance.now() < resting.until ? resting.outcome : null),
    note(outcome) {
      const failed = outcome.kind === 'credentials' || (outcome.kind === 'retry' && outcome.away);
      failures = failed ? failures + 1 : 0;
      if (!failed || (failures < limit && outcome.kind !== 'credentials')) return;
      resting = { outcome, until: performance.now() + length };
      console.error(JSON.stringify({ at: 'mail server', kind: outcome.kind, error: outcome.reason }));
    },
  };
}
