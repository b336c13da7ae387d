import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { dayAfter, inLondon, londonInstant } from './london-rules.ts';
import { dueRuns, nextRun, type DueRun, type Schedule } from './schedule-rules.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Lets a clock go from minute to minute, and runs what is due; `off` are the minutes in which the machine is. */
function runsBetween(
  schedule: Schedule,
  from: string,
  to: string,
  { off = () => false, step = minute }: { off?: (at: Date) => boolean; step?: number } = {},
) {
  const runs: DueRun[] = [];
  let last: Date | null = new Date(Date.parse(from) - 1);
  for (let at = Date.parse(from); at < Date.parse(to); at += step) {
    if (off(new Date(at))) continue;
    for (const run of dueRuns(schedule, last, new Date(at))) {
      runs.push(run);
      last = run.dueAt;
    }
  }
  return runs;
}
const nights = [
  ['clocks go back on 25 October 2026', '2026-10-24T20:00Z', '2026-10-26T04:00Z', '2026-10-25'],
  ['clocks go on on 28 March 2027', '2027-03-27T20:00Z', '2027-03-29T04:00Z', '2027-03-28'],
] as const;

it.each(nights)('%s: each time of the day comes exactly once', (_, from, to, day) => {
  for (const at of ['00:30', '01:00', '01:30', '01:59', '02:00', '23:59']) {
    const runs = runsBetween({ every: 'day', at }, from, to);
    expect(
      runs.filter(({ period }) => period === day),
      at,
    ).toHaveLength(1);
    expect(new Set(runs.map(({ period }) => period)).size, at).toBe(runs.length);
  }
});

it('takes the first of two half past ones, and the first minute after one that is left out', () => {
  expect(londonInstant('2026-10-25', '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(londonInstant('2027-03-28', '01:30').toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(londonInstant('2027-03-28', '02:00').toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(londonInstant('2026-07-01', '01:30').toISOString()).toBe('2026-07-01T00:30:00.000Z');
  expect(londonInstant('2026-12-01', '01:30').toISOString()).toBe('2026-12-01T01:30:00.000Z');
});

const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const asTime = ([hours, minutes]: readonly [number, number]) =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

it('gives each day of any year exactly one run, on that day, and none before its time', () => {
  const year = fc.integer({ min: 2020, max: 2036 });
  fc.assert(
    fc.property(times.map(asTime), year, (at, ofYear) => {
      let last: Date | null = null;
      for (let day = `${ofYear}-01-01`; day <= `${ofYear}-12-31`; day = dayAfter(day)) {
        const due = londonInstant(day, at);
        expect(inLondon(due).day).toBe(day);
        expect(inLondon(due).time >= at).toBe(true);
        const before = new Date(due.getTime() - minute);
        expect(last !== null && dueRuns({ every: 'day', at }, last, before)).toEqual(
          last === null ? false : [],
        );
        const [run, ...more] = dueRuns({ every: 'day', at }, last, due);
        expect([run?.period, more]).toEqual([day, []]);
        expect(nextRun({ every: 'day', at }, before)).toEqual(due);
        last = due;
      }
    }),
    drawn({ numRuns: 4 }),
  );
});

it('does once on return what was missed, over the minute, a weekend or the first of the month', () => {
  const nightly: Schedule = { every: 'day', at: '02:40' };
  const weekend = (at: Date) => at >= new Date('2026-11-20T18:00Z') && at < new Date('2026-11-23T07:30Z');
  expect(runsBetween(nightly, '2026-11-20T12:00Z', '2026-11-24T12:00Z', { off: weekend })).toMatchObject([
    { period: '2026-11-23' },
    { period: '2026-11-24' },
  ]);
  const monthly: Schedule = { every: 'month', on: 'first_weekday', at: '06:00' };
  const overIt = (at: Date) => at >= new Date('2026-10-31T00:00Z') && at < new Date('2026-11-04T09:00Z');
  expect(
    runsBetween(monthly, '2026-10-20T00:00Z', '2026-11-20T00:00Z', { off: overIt, step: hour }),
  ).toMatchObject([{ period: '2026-11', dueAt: new Date('2026-11-02T06:00Z') }]);
});

it('finds the first day of school of a month, and passes by a month without one', () => {
  const isSchoolDay = (day: string) => day >= '2026-09-03' && day !== '2026-10-01';
  const review: Schedule = { every: 'month', on: 'first_school_day', at: '07:00', isSchoolDay };
  const runs = runsBetween(review, '2026-08-01T00:00Z', '2026-11-30T00:00Z', { step: hour });
  expect(runs.map(({ dueAt }) => dueAt.toISOString())).toEqual([
    '2026-09-03T06:00:00.000Z',
    '2026-10-02T06:00:00.000Z',
    '2026-11-01T07:00:00.000Z',
  ]);
});

it('goes by Greenwich within the day, and by the week where it is weekly', () => {
  expect(runsBetween({ every: 'hour', minute: 5 }, '2026-10-25T00:00Z', '2026-10-25T04:00Z')).toHaveLength(4);
  expect(runsBetween({ every: 'five_minutes' }, '2026-10-25T00:01Z', '2026-10-25T01:01Z')).toHaveLength(12);
  const weekly = runsBetween(
    { every: 'week', on: 1, at: '08:00' },
    '2026-10-18T00:00Z',
    '2026-11-03T00:00Z',
    { step: hour },
  );
  expect(weekly.map(({ period }) => period)).toEqual(['2026-10-19', '2026-10-26', '2026-11-02']);
  expect(nextRun({ every: 'hour', minute: 5 }, new Date('2026-11-20T09:05Z'))).toEqual(
    new Date('2026-11-20T10:05Z'),
  );
});
