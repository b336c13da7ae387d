import { expect, it } from 'vitest';
import { byDay } from './by-day.ts';

it('puts entries under the day that it was in London, in their order', () => {
  const rows = ['2026-07-01T23:30:00.000Z', '2026-07-01T22:30:00.000Z', '2026-06-30T12:00:00.000Z'].map(
    (at) => ({ at }),
  );

  expect(byDay(rows).map(({ day, rows: own }) => [day, own.length])).toEqual([
    ['2 July 2026', 1],
    ['1 July 2026', 1],
    ['30 June 2026', 1],
  ]);
});
