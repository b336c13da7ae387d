const dayMs = 24 * 3_600_000;
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What calendar and clock show in London at an instant: `2026-10-25` and `01:30`. */
export function inLondon(instant: Date): { readonly day: string; readonly time: string } {
  const shown = clock.format(instant); // 2026-10-25, 01:30
  return { day: shown.slice(0, 10), time: shown.slice(-5) };
}

/**
 * The instant of a day at which London's clock first shows `time` or a later one: each day has exactly one, also where the
 * clock shows it twice (the first of the two), or leaves it out (when the clocks go on, at one in the morning by Greenwich).
 */
export function londonInstant(day: string, time: string): Date {
  const asGreenwich = new Date(`${day}T${time}:00Z`);
  const asSummer = new Date(asGreenwich.getTime() - 3_600_000);
  for (const candidate of [asSummer, asGreenwich]) {
    const shown = inLondon(candidate);
    if (shown.day === day && shown.time === time) return candidate;
  }
  return new Date(`${day}T01:00:00Z`);
}

/** The day that is `days` after another one; before it, when negative. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Which day of the week it is: 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
