import type { RefusalCode } from '../refusal.ts';

/** When a trust's reviews open: when somebody opens one, or at the start of each term as well. */
export const reviewOpenings = ['by_hand', 'termly'] as const;
export type ReviewOpening = (typeof reviewOpenings)[number];

/** What becomes of what nobody answered: it stays, the trust is asked, or what was long not used is drafted for removal. */
export const silences = ['keep', 'ask', 'draft'] as const;
export type Silence = (typeof silences)[number];

/** What is answered of one row. */
export const reviewAnswers = ['keep', 'remove'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** How a row stands: waits for an answer, ended by itself, or what was decided and came of it. `stayed`: its removal was not carried out. */
export const lineStates = [
  'waiting',
  'ended',
  'kept',
  'removing',
  'removed',
  'stayed',
  'silent_kept',
  'silent_drafted',
] as const;
export type LineState = (typeof lineStates)[number];

/** Whether somebody signs in: within the last ninety days, not so lately, or never. */
export const usedWays = ['in_use', 'not_lately', 'never'] as const;

/** Who signed in within so many days before the review is in use. */
export const inUseDays = 90;

/** What was not used for so many days may be drafted for removal when nobody answers. */
export const staleDays = 180;

/** For how long a review is open: the least, and the most, in days. */
export const reviewDays = { least: 7, most: 60 } as const;

const dayMs = 24 * 60 * 60 * 1000;
const daysBetween = (earlier: string, later: string) => (Date.parse(later) - Date.parse(earlier)) / dayMs;

/** After how many days whoever has not finished is reminded. */
const reminderDays = [7, 12] as const;

/** How many reminders should have gone out by now: none once the time is over. */
export function remindersDue(
  { openedAt, dueAt }: { readonly openedAt: Date; readonly dueAt: Date },
  now: Date,
): number {
  if (now >= dueAt) return 0;
  return reminderDays.filter((days) => now.getTime() >= openedAt.getTime() + days * dayMs).length;
}

/** What decides whether a review can still be answered. */
export interface ReviewFacts {
  readonly dueAt: Date;
  readonly silence: Silence;
  readonly closedAt: Date | null;
}

/** Why a review takes no answer any more; null while it does. After its time only the trust answers, where silence asks it. */
export function answerObstacle(
  { dueAt, silence, closedAt }: ReviewFacts,
  isOfTrust: boolean,
  now: Date,
): RefusalCode | null {
  if (closedAt !== null) return 'review_over';
  return now < dueAt || (silence === 'ask' && isOfTrust) ? null : 'review_over';
}

/** What decides whether a review opens by itself today. Days are London's, `2026-09-01`. */
export interface TermFacts {
  readonly today: string;
  /** The first days of the terms that the roster knows. */
  readonly begins: readonly string[];
  /** The day on which a review was opened last, by whomever. */
  readonly lastOpenedOn: string | null;
}

/** For how many days after its beginning a term still opens its review: the machine may have been off. */
const catchUpDays = 14;
/** Schools whose terms begin some days apart are reviewed together. */
const apartDays = 30;

/** The first day of the term whose review opens today; null where none does. Where the roster is silent, terms begin in September, January and April. */
export function termToReview({ today, begins, lastOpenedOn }: TermFacts): string | null {
  const year = Number(today.slice(0, 4));
  const known = begins.filter((day) => Math.abs(daysBetween(day, today)) <= 366);
  const usual = [year - 1, year].flatMap((one) => [`${one}-01-01`, `${one}-04-01`, `${one}-09-01`]);
  const newest = (known.length > 0 ? known : usual)
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (newest === undefined || daysBetween(newest, today) > catchUpDays) return null;
  if (lastOpenedOn !== null && daysBetween(lastOpenedOn, today) < apartDays) return null;
  return newest;
}

/** As what the evidence of a review is taken along. */
export const evidenceFormats = ['pdf', 'csv'] as const;
export type EvidenceFormat = (typeof evidenceFormats)[number];
