import { dayAfter, inLondon, londonInstant, weekdayOf } from './london-rules.ts';

/** Days of the week, 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a job runs by itself. What runs more than once a day goes by Greenwich; `at` is London's clock, as people set it (`02:40`). */
export type Schedule =
  | { readonly every: 'minute' | 'five_minutes' }
  | { readonly every: 'hour'; readonly minute: number }
  | { readonly every: 'day'; readonly at: string }
  | { readonly every: 'week'; readonly at: string; readonly on: Weekday }
  | {
      readonly every: 'month';
      readonly at: string;
      readonly on: 'first_day' | 'first_weekday' | 'first_school_day';
      /** Which days (`2026-11-02`) are days of school; without it, Monday to Friday. */
      readonly isSchoolDay?: (day: string) => boolean;
    };

/** One time at which a job has to run: the instant, and the period for which that run is the only one. */
export interface DueRun {
  readonly dueAt: Date;
  /** `2026-11-20T09:05`, `2026-11-20T09`, `2026-11-20` or `2026-11`. */
  readonly period: string;
}

/**
 * What of a schedule has to run at `now`, when the run of `lastRun` (the instant it was due) was the last one: the newest
 * time that has come, unless it was that one. Whoever was away catches up once, however many times were missed.
 * Exactly one run for each day, week or month of London's calendar, whatever the clocks do.
 */
export function dueRuns(schedule: Schedule, lastRun: Date | null, now: Date): readonly DueRun[] {
  const newest = latest(schedule, now);
  if (newest === null) return [];
  const done = lastRun === null ? '' : periodOf(schedule, lastRun);
  return newest.period > done ? [newest] : [];
}

/** When a schedule runs next after `now`; null where no month of the next year has such a day. */
export function nextRun(schedule: Schedule, now: Date): Date | null {
  const length = lengthOf(schedule);
  if (length !== null) {
    const newest = latest(schedule, now);
    return newest && new Date(newest.dueAt.getTime() + length);
  }
  const days = daysAround(schedule, inLondon(now).day, 1);
  return days.map((day) => runOn(schedule, day).dueAt).find((dueAt) => dueAt > now) ?? null;
}

/** The period to which a run that was due at an instant belongs. */
export function periodOf({ every }: Schedule, dueAt: Date): string {
  if (every === 'minute' || every === 'five_minutes') return dueAt.toISOString().slice(0, 16);
  if (every === 'hour') return dueAt.toISOString().slice(0, 13);
  const { day } = inLondon(dueAt);
  return every === 'month' ? day.slice(0, 7) : day;
}

const minute = 60_000;

/** How far apart runs are that go by Greenwich, in milliseconds. */
function lengthOf({ every }: Schedule): number | null {
  if (every === 'minute') return minute;
  if (every === 'five_minutes') return 5 * minute;
  return every === 'hour' ? 60 * minute : null;
}

function latest(schedule: Schedule, now: Date): DueRun | null {
  const length = lengthOf(schedule);
  if (length !== null) {
    const after = schedule.every === 'hour' ? schedule.minute * minute : 0;
    const dueAt = new Date(Math.floor((now.getTime() - after) / length) * length + after);
    return { dueAt, period: periodOf(schedule, dueAt) };
  }
  const days = daysAround(schedule, inLondon(now).day, -1);
  return days.map((day) => runOn(schedule, day)).find(({ dueAt }) => dueAt <= now) ?? null;
}

function runOn(schedule: Schedule, day: string): DueRun {
  const dueAt = londonInstant(day, 'at' in schedule ? schedule.at : '00:00');
  return { dueAt, period: periodOf(schedule, dueAt) };
}

/** The days of a schedule from today on, or back: enough of them to find one whose time has come, or has not. */
function daysAround(schedule: Schedule, today: string, step: 1 | -1): string[] {
  if (schedule.every === 'month') {
    const [year = 0, month = 0] = today.split('-').map(Number);
    const months = Array.from({ length: 14 }, (_, i) => new Date(Date.UTC(year, month - 1 + i * step, 1)));
    return months.flatMap((first) => dayOfMonth(schedule, first.toISOString().slice(0, 7)) ?? []);
  }
  const days = Array.from({ length: 9 }, (_, i) => dayAfter(today, i * step));
  return days.filter((day) => schedule.every !== 'week' || weekdayOf(day) === schedule.on);
}

const isWeekday = (day: string): boolean => weekdayOf(day) < 6;

/** The day of a month (`2026-11`) on which it runs; null where none fits. */
function dayOfMonth({ on, isSchoolDay = isWeekday }: Schedule & { every: 'month' }, month: string) {
  const fits = { first_day: () => true, first_weekday: isWeekday, first_school_day: isSchoolDay }[on];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) if (fits(day)) return day;
  return null;
}
