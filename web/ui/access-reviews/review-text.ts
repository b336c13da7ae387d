import type { LineState, Silence } from '#server/access-reviews/rules.ts';
import { administratorRoleNames, administratorRoles } from '#server/administrators/rules.ts';
import type { PartOfReview, ReviewLineRow, ReviewRow } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { ago, dayOf, lastDayOf } from '../when.ts';

/** What becomes of what nobody answers, as a choice. */
export const silenceChoices: Readonly<Record<Silence, string>> = {
  keep: 'It stays, and the evidence says that nobody answered',
  ask: 'The trust’s administrators are asked',
  draft: 'What was not used for 180 days is drafted for removal, for somebody to look at',
};

/** How a row stands, in a word or two. */
export const lineStateNames: Readonly<Record<LineState, string>> = {
  waiting: 'Not answered',
  ended: 'Ended by itself',
  kept: 'Kept',
  removing: 'To be removed',
  removed: 'Removed',
  stayed: 'Stays: the removal was not carried out',
  silent_kept: 'Stays: nobody answered',
  silent_drafted: 'Nobody answered: drafted for removal',
};

/** The colour of a state's badge. */
export const lineStateTones: Readonly<Record<LineState, 'ok' | 'wait' | 'late' | 'idle' | 'stop'>> = {
  waiting: 'idle',
  ended: 'idle',
  kept: 'ok',
  removing: 'wait',
  removed: 'stop',
  stayed: 'late',
  silent_kept: 'late',
  silent_drafted: 'late',
};

/** The role of a row: that of an administrator by its usual name. */
export function roleText({ product, role }: Pick<ReviewLineRow, 'product' | 'role'>): string {
  const known = administratorRoles.find((one) => one === role);
  return product === null && known !== undefined ? administratorRoleNames[known] : role;
}

/** What a row is about: "Tracker, as Full Edit", or "Administrator of Gatehouse, as Account Admin". */
export const lineAbout = (row: Pick<ReviewLineRow, 'product' | 'role'>): string =>
  `${row.product ?? 'Administrator of Gatehouse'}, as ${roleText(row)}`;

/** Since when, by whom and until when somebody has it. */
export function sinceText({
  givenAt,
  givenBy,
  endsAt,
}: Pick<ReviewLineRow, 'givenAt' | 'givenBy' | 'endsAt'>) {
  const by = givenBy === null ? '' : `, given by ${givenBy}`;
  return `Since ${dayOf(givenAt)}${by}${endsAt === null ? '' : `, until ${lastDayOf(endsAt)}`}`;
}

/** When somebody last signed in. */
export const usedText = ({ lastSignInAt }: Pick<ReviewLineRow, 'lastSignInAt'>, now: string): string =>
  lastSignInAt === null ? 'Has never signed in' : `Last signed in ${ago(lastSignInAt, now)}`;

/** How far a place is: "12 of 40 answered". */
export function howFar({ total, waiting }: PartOfReview): string {
  if (total === 0) return 'Nothing to answer';
  return waiting === 0 ? 'All answered' : `${number(total - waiting)} of ${number(total)} answered`;
}

/** Until when a review runs, or how it ended. */
export function reviewUntil({ dueAt, closedAt, closedBy, ownersAskedAt }: ReviewRow): string {
  if (closedAt !== null) return `Closed on ${dayOf(closedAt)}${closedBy === null ? '' : ` by ${closedBy}`}`;
  return ownersAskedAt === null
    ? `Open until ${lastDayOf(dueAt)}`
    : 'Its time is over: only the trust answers';
}

/** What came of submitting: a message. */
export const keptText = (kept: number): string => counted(kept, 'row is kept', 'rows are kept');
