const hour = 60 * 60_000;

/** How often an account may ask for another login address within an hour. */
export const emailChangesPerHour = 3;

/** When the link for a new login address that is issued at `issuedAt` runs out: after one hour. */
export const emailChangeExpiry = (issuedAt: Date): Date => new Date(issuedAt.getTime() + hour);

/**
 * What stands for the new address in mails to the older one: whoever leaves a mailbox that somebody else reads, too, may do so in
 * order not to be found.
 */
export const untoldAddress = '•••@•••';

export type EmailChangeState = 'open' | 'expired' | 'replaced' | 'used' | 'unknown';

/** What decides about the link for a new login address. */
export interface EmailChangeLife {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly replacedAt: Date | null;
}

/** What the link for a new login address is worth at `now`. Only the newest works, once, for its hour. */
export function emailChangeStateAt(change: EmailChangeLife | null, now: Date): EmailChangeState {
  if (change === null) return 'unknown';
  if (change.usedAt !== null) return 'used';
  if (change.replacedAt !== null) return 'replaced';
  return change.expiresAt <= now ? 'expired' : 'open';
}
