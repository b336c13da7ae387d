const dayMs = 24 * 60 * 60 * 1000;
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  hourCycle: 'h23',
});
const words = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/**
 * The first instant after a day (`2026-12-19`): the midnight that follows it in London, whatever the clocks do. Access
 * whose last day it is ends then. Null for what is no day.
 */
export function afterLastDay(day: string): Date | null {
  const begins = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(begins.getTime()) || begins.toISOString().slice(0, 10) !== day) return null;
  const next = new Date(begins.getTime() + dayMs);
  // London's clocks change at one in the morning by Greenwich: at midnight there they show 00 or 01.
  return new Date(next.getTime() - Number(hour.format(next)) * 60 * 60 * 1000);
}

/** The last day (`2026-12-19`, in London) of access that ends at an instant. */
export const lastDay = (endsAt: Date): string => london.format(new Date(endsAt.getTime() - 1));

/** A day as people write it: "19 December 2026". */
export const dayInWords = (day: string): string => words.format(new Date(`${day}T00:00:00Z`));
