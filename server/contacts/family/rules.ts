import type { ContactStatus } from '../rules.ts';

/** How many mistakes one account may report in twenty-four hours, in a trust. */
export const mostReports = 5;
export const reportHours = 24;

/** How long a report and its answer may be, in characters. */
export const longestReport = 1000;

/** How long somebody in the office is left in peace after a mail about reports, in hours; and how many are mailed to at most. */
export const quietHours = 1;
export const mostTold = 20;

/** How long an administrator sees the portal as a contact, in minutes; and how long their reason may be. */
export const masqueradeMinutes = 15;
export const longestSeeingReason = 500;

/** The languages that a family may be written to in. */
export const languages = ['en', 'cy', 'pl', 'ur', 'ar'] as const;
export type Language = (typeof languages)[number];

const asked = /^\s*([a-z]{2})\b/i;

/** The first language of a browser (its `Accept-Language`) that families are written to in; else English. For whoever nobody knows yet. */
export function languageWanted(accept: string): Language {
  const wanted = accept.split(',').map((each) => asked.exec(each)?.[1]?.toLowerCase());
  const known = wanted.map((each) => languages.find((language) => language === each));
  return known.find((language) => language !== undefined) ?? 'en';
}

/** How many days ahead a family is told that the roster knows the last day of their last child. */
export const farewellDays = 30;

/** What a family is told before access to a school ends, while there is time to take something along. */
export type Farewell =
  | { readonly kind: 'about_to_end' }
  /** The last day of access, as `2027-07-21`. */
  | { readonly kind: 'ends_after'; readonly lastDay: string };

/** What decides whether a family is told that access to a school will end. Days are ISO days. */
export interface FarewellFacts {
  readonly status: ContactStatus;
  /** How many children are open to them there today. */
  readonly openChildren: number;
  /** The first day on which none of these children is there any more; null when nobody has said. */
  readonly goneOn: string | null;
  readonly today: string;
}

/** What a family is told before access to a school ends; null while there is nothing to tell. */
export function farewell({ status, openChildren, goneOn, today }: FarewellFacts): Farewell | null {
  if (status !== 'active' || openChildren === 0) return { kind: 'about_to_end' };
  if (goneOn === null || goneOn > dayAfter(today, farewellDays)) return null;
  return { kind: 'ends_after', lastDay: dayAfter(goneOn, -1) };
}

function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A year group of the roster as people say it: `4` is Year 4, `R` Reception. What is neither stays as the school writes it. */
export function yearInWords(grade: string | null): string | null {
  if (grade === null || grade === '') return null;
  if (/^\d{1,2}$/.test(grade)) return `Year ${Number(grade)}`;
  return grade === 'R' ? 'Reception' : grade;
}
