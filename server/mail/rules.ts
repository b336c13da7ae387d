/** The life of a mail: queued → sending → sent | bounced | unknown | abandoned. */
export const mailStates = ['queued', 'sending', 'sent', 'bounced', 'unknown', 'abandoned'] as const;
export type MailState = (typeof mailStates)[number];

/** The messages that the portal sends. Each is a file in `emails/`. */
export const mailTemplates = [
  'staff-invitation',
  'administrator-invitation',
  'invitation-reminder',
  'invitation-last-reminder',
  'welcome',
  'welcome-reminder',
  'welcome-last-reminder',
  'welcome-rests',
  'welcome-taken-back',
  'child-added',
  'invitation-declined',
  'invitation-moved',
  'address-code',
  'other-address',
  'access-added',
  'access-removed',
  'contact-revoked',
  'contact-revoked-here',
  'contact-restored',
  'access-requested',
  'access-review',
  'request-answered',
  'family-reported',
  'report-answered',
  'handover-told',
  'owner-recovered',
  'approval-asked',
  'approval-answered',
  'plan-done',
  'review-drafted',
  'rollover-told',
  'role-changed',
  'password-reset',
  'password-changed',
  'email-change',
  'email-change-asked',
  'email-change-taken',
  'email-changed',
  'new-device',
  'factor-changed',
  'expired-digest',
  'block-likeness',
  'audit-head',
  'import-held',
  'import-failed',
  'events-stopped',
  'differences-found',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

/** What became of one attempt to hand a mail over, as far as we can know. */
export type Outcome =
  /** The server has taken it. */
  | { readonly kind: 'sent'; readonly code: number }
  /** Not taken: try again later. `away` says that the server itself is not there, whatever the mail. */
  | { readonly kind: 'retry'; readonly code: number | null; readonly reason: string; readonly away: boolean }
  /** Refused for good, for this mail or this address. */
  | { readonly kind: 'bounced'; readonly code: number | null; readonly reason: string }
  /** The server will not have us: our settings are wrong, and no mail is to blame. */
  | { readonly kind: 'credentials'; readonly code: number | null; readonly reason: string }
  /** The mail was on its way when the line went dead: it may have been taken, or not. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** We stopped before a byte of it had left. */
  | { readonly kind: 'withdrawn' };

/** The facts that decide what comes after an attempt. */
export interface Attempt {
  readonly createdAt: Date;
  /** How often the server has put this mail off. */
  readonly attempts: number;
  /** Whether an earlier attempt ended unknown: this is the one repeat. */
  readonly repeat: boolean;
}

/** Where a mail stands after an attempt. */
export interface Standing {
  readonly state: MailState;
  readonly attempts: number;
  /** When it is tried next; null when this was the end. */
  readonly nextAt: Date | null;
  /** Whether this attempt may have delivered it. */
  readonly begun: boolean;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** After a first, second, third … refusal for now; then as the last. Greylisting ends within the first two. */
const pauses = [5 * minute, 15 * minute, 30 * minute, hour];
const giveUpAfter = 48 * hour;
const untilRepeat = 15 * minute;
const untilSettingsAreMended = 5 * minute;
const breath = 10 * second;

/** Where a mail stands as of `now`, after `outcome`. */
export function afterAttempt(mail: Attempt, outcome: Outcome, now: Date): Standing {
  const { attempts } = mail;
  const later = (pause: number) => new Date(now.getTime() + pause);
  const end = (state: MailState) => ({ state, attempts, nextAt: null, begun: true });
  const again = (nextAt: Date, tried: number) => ({
    state: waits(mail),
    attempts: tried,
    nextAt,
    begun: false,
  });
  switch (outcome.kind) {
    case 'sent':
    case 'bounced':
      return end(outcome.kind);
    case 'unknown':
      return mail.repeat ? end('unknown') : { ...end('unknown'), nextAt: later(untilRepeat) };
    case 'withdrawn':
      return again(later(breath), attempts);
    case 'credentials':
      return again(later(untilSettingsAreMended), attempts);
    case 'retry': {
      const waited = now.getTime() - mail.createdAt.getTime();
      if (waited >= giveUpAfter) return end(mail.repeat ? 'unknown' : 'bounced');
      if (outcome.away) return again(later(pauseWhileAway(waited)), attempts);
      return again(later(pauses[Math.min(attempts, pauses.length - 1)] ?? hour), attempts + 1);
    }
  }
}

/** A mail whose repeat was put off is still one of which nobody knows whether it arrived. */
const waits = ({ repeat }: Attempt): MailState => (repeat ? 'unknown' : 'queued');

/** A quarter of the time it has waited already: quick after a restart, patient through a night. */
const pauseWhileAway = (waited: number) => Math.min(Math.max(waited / 4, 30 * second), 15 * minute);

/** What a server said, as we keep it: never a link, since links carry tokens. */
export const withoutLinks = (reason: string): string =>
  reason.replace(/https?:\S*/gi, '(link)').slice(0, 300);
