import type { JobWords } from './book/job-words.ts';
import type { RunResult } from './run-rules.ts';
import type { Schedule, Weekday } from './schedule-rules.ts';

/** What a run did, in words: "3 people were reminded". Nothing to count is nothing to do. */
export function resultInWords({ did }: Pick<JobWords, 'did'>, result: RunResult | null): string {
  const parts = Object.entries(did).flatMap(([what, [one, many]]) => {
    const count = Number(result?.[what] ?? 0);
    return count > 0 ? [`${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`] : [];
  });
  if (parts.length < 2) return parts[0] ?? 'Nothing to do';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const weekdays: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};
const monthDays = {
  first_day: 'On the first of each month',
  first_weekday: 'On the first weekday of each month',
  first_school_day: 'On the first school day of each month',
} as const;

/** When a job runs, in words: "Every night at 02:40". */
export function scheduleInWords(schedule: Schedule): string {
  switch (schedule.every) {
    case 'minute':
      return 'Every minute';
    case 'five_minutes':
      return 'Every five minutes';
    case 'hour':
      return `Every hour, at ${schedule.minute} past`;
    case 'day':
      return schedule.at < '06:00' ? `Every night at ${schedule.at}` : `Every day at ${schedule.at}`;
    case 'week':
      return `Every ${weekdays[schedule.on]} at ${schedule.at}`;
    case 'month':
      return `${monthDays[schedule.on]}, at ${schedule.at}`;
  }
}
