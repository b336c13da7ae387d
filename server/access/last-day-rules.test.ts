import { expect, it } from 'vitest';
import { afterLastDay, dayInWords, lastDay } from './last-day-rules.ts';

it.each([
  ['2026-12-19', '2026-12-20T00:00:00.000Z'],
  ['2026-07-31', '2026-07-31T23:00:00.000Z'],
  ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ['2028-02-29', '2028-03-01T00:00:00.000Z'],
  // The clocks go forward on the 28th of March, and back on the 31st of October.
  ['2027-03-27', '2027-03-28T00:00:00.000Z'],
  ['2027-03-28', '2027-03-28T23:00:00.000Z'],
  ['2027-10-30', '2027-10-30T23:00:00.000Z'],
  ['2027-10-31', '2027-11-01T00:00:00.000Z'],
])('access whose last day is %s ends at %s', (day, instant) => {
  expect(afterLastDay(day)?.toISOString()).toBe(instant);
});

it('says of every day of four years what it was told', () => {
  for (let at = Date.parse('2026-01-01'); at < Date.parse('2030-01-01'); at += 24 * 3600_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    expect(lastDay(afterLastDay(day) ?? new Date(0))).toBe(day);
  }
});

it.each(['2026-02-30', '19 December', '', '2026-12-19T10:00:00Z'])('%j is no day', (text) => {
  expect(afterLastDay(text)).toBeNull();
});

it('writes a day as people do', () => {
  expect(dayInWords('2026-12-19')).toBe('19 December 2026');
});
