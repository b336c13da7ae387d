import { counted, number } from '../counted.ts';

/** How many rows and mails were through at an instant, in milliseconds of any clock. */
export interface Sample {
  readonly at: number;
  readonly through: number;
}

const patience = 10_000;

/**
 * How fast it goes and how long it will take, once it has taken longer than ten seconds and somebody may wonder;
 * otherwise null.
 */
export function timeLeft(first: Sample, last: Sample, total: number): string | null {
  const elapsed = last.at - first.at;
  const through = last.through - first.through;
  if (elapsed < patience || through <= 0) return null;
  const perSecond = (through * 1000) / elapsed;
  const seconds = (total - last.through) / perSecond;
  if (seconds <= 0) return null;
  const rate =
    perSecond >= 1
      ? `${number(Math.round(perSecond))} a second`
      : `${number(Math.round(perSecond * 60))} a minute`;
  return `${rate}, ${inWords(seconds)} left`;
}

/** How fast it goes by what was handled within the last minute, for whoever comes in amid it; null when nothing was. */
export function rateLeft(perMinute: number, left: number): string | null {
  if (perMinute === 0 || left <= 0) return null;
  return `${number(perMinute)} a minute, ${inWords((left * 60) / perMinute)} left`;
}

function inWords(seconds: number): string {
  if (seconds < 20) return 'a few seconds';
  if (seconds < 90) return 'about a minute';
  if (seconds < 5400) return `about ${counted(Math.round(seconds / 60), 'minute', 'minutes')}`;
  return `about ${counted(Math.round(seconds / 3600), 'hour', 'hours')}`;
}
