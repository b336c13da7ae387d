import type { LogEntry } from '../log-rules.ts';
import type { Named, Names } from '../named.ts';

/** Tells what somebody did, after their name: "removed Tracker, Partial Edit, from Ada Lovelace". */
export type Telling = (entry: LogEntry, names: Names) => string;

/** The thing that an entry is about. */
export const subjectOf = ({ subjectKind, subjectId }: LogEntry, names: Names): Named =>
  names.of(subjectKind, subjectId);

/** Whether somebody did it by the link of their invitation, for themselves. */
export const byInvitee = ({ actorLabel }: LogEntry): boolean => actorLabel === 'The invitee';

/** " at Riverside Primary", or nothing. */
export const at = ({ where }: Named): string => (where === undefined || where === null ? '' : ` at ${where}`);
/** Whoever it is, or that nobody knows any more. */
export const who = ({ who: name }: Named): string => name ?? 'somebody';
/** What it is, or the words for something that is no longer known. */
export const what = (named: Named, otherwise: string): string => named.what ?? otherwise;

/** "1 role", "3 roles" */
export const counted = (count: number, one: string, many: string): string =>
  `${count === 1 ? 'one' : count} ${count === 1 ? one : many}`;

/** How many are in a list of the particulars. */
export const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
/** The last day of what ends at an instant, "31 July 2027", or that it has no end. */
export const lastDayIn = (endsAt: unknown): string =>
  typeof endsAt === 'string' ? day.format(new Date(Date.parse(endsAt) - 1)) : 'no end';

/** A code as words: `account_admin` is "Account Admin". */
export const titled = (code: unknown): string =>
  String(code)
    .split('_')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');
