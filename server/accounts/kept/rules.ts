/** What decides whether an account, with its password, can be given back. */
export interface ReturnFacts {
  /** Whether the account has its password: something else of its holder's kept it alive. */
  readonly hasPassword: boolean;
  /** Until when the password that was put aside is kept; null when it is not. */
  readonly keptUntil: Date | null;
}

/** Whether an account can still be given back. The window is over at its last instant. */
export const canGiveBack = ({ hasPassword, keptUntil }: ReturnFacts, now: Date): boolean =>
  hasPassword || (keptUntil !== null && keptUntil > now);
