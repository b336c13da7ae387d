const zone = { timeZone: 'Europe/London' } as const;
const dayText = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const monthDayText = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long' });
const weekdayText = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long' });
const timeText = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayKey = new Intl.DateTimeFormat('en-CA', {
  ...zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** "6 December 2026" */
export const dayOf = (at: string): string => dayText.format(new Date(at));

/** The last day of what ends at this instant: "6 December 2026" for the midnight that follows it. */
export const lastDayOf = (endsAt: string): string => dayOf(new Date(Date.parse(endsAt) - 1).toISOString());
/** "6 December", where the year is plain. */
export const dayMonthOf = (at: string): string => monthDayText.format(new Date(at));

/** "14:05", by the clocks of London. */
export const timeOf = (at: string): string => timeText.format(new Date(at));

/** "6 December 2026 at 14:05". Put together here: browsers and servers differ in how they join the two. */
export const instantOf = (at: string): string => `${dayOf(at)} at ${timeOf(at)}`;

/** "6 December 14:05", where the year is plain and there is little room. */
export const shortInstantOf = (at: string): string => `${dayMonthOf(at)} ${timeOf(at)}`;

/** As {@link lastDayOf}, without the year: "31 July". */
export const shortLastDayOf = (endsAt: string): string =>
  dayMonthOf(new Date(Date.parse(endsAt) - 1).toISOString());

/** "Sunday, 6 December 2026 at 14:05" */
export const wholeInstantOf = (at: string): string => `${weekdayText.format(new Date(at))}, ${instantOf(at)}`;

/** How many midnights of London lie between the two. */
function nightsBetween(earlier: string, later: string): number {
  const midnight = (at: string) => Date.parse(dayKey.format(new Date(at)));
  return Math.round((midnight(later) - midnight(earlier)) / day);
}

/** "3 days ago", as a person counts: by nights, not by hours. */
export function ago(at: string, now: string): string {
  const nights = nightsBetween(at, now);
  if (nights > 1) return nights < 60 ? `${nights} days ago` : `on ${dayOf(at)}`;
  if (nights === 1) return 'yesterday';
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (minutes < 2) return 'just now';
  return minutes < 60 ? `${minutes} minutes ago` : 'today';
}

/** As {@link ago}, and by the hour on the same day: "2 hours ago". */
export function hoursAgo(at: string, now: string): string {
  const text = ago(at, now);
  if (text !== 'today') return text;
  const hours = Math.floor((Date.parse(now) - Date.parse(at)) / hour);
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
}

/** The day that somebody was here before, as they would say it: "Tuesday", "earlier today", "6 December 2026". */
export function visitOf(at: string, now: string): string {
  const nights = nightsBetween(at, now);
  if (nights === 0) return 'earlier today';
  if (nights === 1) return 'yesterday';
  return nights < 7 ? weekdayText.format(new Date(at)) : dayOf(at);
}

/** "11 days left", and hours on the last day. */
export function left(until: string, now: string): string {
  const rest = Date.parse(until) - Date.parse(now);
  if (rest >= day) return plural(Math.round(rest / day), 'day', 'days');
  if (rest >= hour) return plural(Math.floor(rest / hour), 'hour', 'hours');
  return 'less than an hour left';
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many} left`;
