import { sizeOf, type Limits } from '../approvals/rules.ts';

/** Days as the calendar of London writes them: `2026-11-02`. */
export type Day = string;

/** A term, or a whole school year, of the roster: from its first day to its last. */
export interface Term {
  readonly beginsOn: Day;
  readonly endsOn: Day;
}

/**
 * Whether there is school on a day, as far as can be known: Monday to Friday, and never on the first of January. Where the
 * roster tells of terms, between the first and the last of them only within one; it says nothing of the time before and after.
 */
export function isSchoolDay(day: Day, terms: readonly Term[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || day.endsWith('-01-01')) return false;
  const known = terms.some(({ beginsOn }) => beginsOn <= day) && terms.some(({ endsOn }) => endsOn >= day);
  return !known || terms.some(({ beginsOn, endsOn }) => beginsOn <= day && day <= endsOn);
}

/** The days after the end of a rollover until its revocations are drafted. */
export const rolloverDays = { least: 1, usual: 14, most: 60 } as const;

/** Up to how many contacts, and what share of those with access, a trust may let a review run by itself. */
export const mostAlone = { people: 200, percent: 20 } as const;

/** What a trust lets run by itself: reviews of at most so many contacts, and at most this share. None, while `people` is 0. */
export interface Alone {
  readonly people: number;
  readonly percent: number;
}

/** How large a review is, and whether each of its contacts has no student any more and nothing else. */
export interface ReviewSize {
  readonly people: number;
  /** Contacts with access at the school, those of the review among them. */
  readonly of: number;
  readonly onlyNoStudent: boolean;
}

/**
 * Whether a review runs by itself: it is within both of the trust's bounds, a person could start it without a number to type
 * or a second administrator, and none of its contacts is in it for another cause than that they have no student any more:
 * a lost flag, a newer record or a wrong link is more often a mistake of a record, and somebody looks at it first.
 */
export function runsByItself(
  { people, of, onlyNoStudent }: ReviewSize,
  alone: Alone,
  limits: Limits,
): boolean {
  const within = people > 0 && people <= alone.people && people * 100 <= of * alone.percent;
  return within && onlyNoStudent && sizeOf({ people, of }, limits) === 'small';
}
