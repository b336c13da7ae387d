/** Whether somebody is reminded of an invitation, and which reminder fits. */
export type Reminder = 'invitation-reminder' | 'invitation-last-reminder';

/** The facts that decide about a reminder. */
export interface ReminderFacts {
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** How long before it runs out people are reminded, in hours: at first, and at last. */
export const reminderHours = { first: 72, last: 24 } as const;
/** So long after an issue nobody is reminded of it, in hours. */
export const quietHours = 24;

const hour = 60 * 60 * 1000;

/** The one reminder that fits at `now`, or null: three days before an invitation runs out, and on its last day. */
export function reminderAt({ issuedAt, expiresAt }: ReminderFacts, now: Date): Reminder | null {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0 || now.getTime() - issuedAt.getTime() < quietHours * hour) return null;
  if (left <= reminderHours.last * hour) return 'invitation-last-reminder';
  return left <= reminderHours.first * hour ? 'invitation-reminder' : null;
}
