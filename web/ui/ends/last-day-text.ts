import { dayInWords, lastDay } from '#server/access/last-day-rules.ts';

/** The last day of access that ends at an instant: "19 December 2026". */
export const lastDayIn = (endsAt: string): string => dayInWords(lastDay(new Date(endsAt)));

/** The same as a field for dates has it: "2026-12-19". */
export const lastDayField = (endsAt: string): string => lastDay(new Date(endsAt));
