import { describe, expect, it } from 'vitest';
import { usualLimits } from '../approvals/rules.ts';
import { dueRuns } from '../runs/schedule-rules.ts';
import { isSchoolDay, runsByItself, type Term } from './rules.ts';

const autumn: Term = { beginsOn: '2026-09-03', endsOn: '2026-12-18' };
const spring: Term = { beginsOn: '2027-01-05', endsOn: '2027-03-25' };
const year = [autumn, spring];

describe('the first school day', () => {
  const first = (month: string, terms: readonly Term[]) =>
    Array.from({ length: 28 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`).find((day) =>
      isSchoolDay(day, terms),
    );

  it('is a weekday within a term', () => {
    expect(first('2026-11', year)).toBe('2026-11-02');
    expect(first('2026-10', year)).toBe('2026-10-01');
    expect(first('2027-01', year)).toBe('2027-01-05');
  });

  it('is within the term on its first and on its last day, and not a day beyond', () => {
    const days = ['2027-01-04', '2027-01-05', '2026-12-18', '2026-12-21'];
    expect(days.map((day) => isSchoolDay(day, year))).toEqual([false, true, true, false]);
  });

  it('is a weekday where the roster says nothing: without terms, before the first, after the last', () => {
    expect(first('2026-08', [])).toBe('2026-08-03');
    expect(first('2026-08', year)).toBe('2026-08-03');
    expect(first('2027-05', year)).toBe('2027-05-03');
    expect(first('2027-01', [])).toBe('2027-01-04');
  });

  it('is missing in a month of holidays, and no review is made up for it', () => {
    const terms = [autumn, { beginsOn: '2027-02-01', endsOn: '2027-03-25' }];
    expect(first('2027-01', terms)).toBeUndefined();
    const schedule = {
      every: 'month', on: 'first_school_day', at: '07:00', isSchoolDay: (day: string) => isSchoolDay(day, terms),
    } as const; // prettier-ignore
    const december = new Date('2026-12-01T07:00:00Z');
    expect(dueRuns(schedule, december, new Date('2027-01-31T12:00:00Z'))).toEqual([]);
    expect(dueRuns(schedule, december, new Date('2027-02-01T07:00:00Z'))).toMatchObject([
      { period: '2027-02' },
    ]);
  });
});

describe('a review that runs by itself', () => {
  const alone = { people: 10, percent: 5 };
  const runs = (people: number, of: number, onlyNoStudent = true, bounds = alone) =>
    runsByItself({ people, of, onlyNoStudent }, bounds, usualLimits);

  it('is of at most so many, and at most that share, to the last one', () => {
    expect([runs(10, 200), runs(11, 1000), runs(10, 199), runs(9, 199)]).toEqual([true, false, false, true]);
  });

  it('is none at all unless the trust wants it, and none of nobody', () => {
    expect([runs(1, 1000, true, { people: 0, percent: 20 }), runs(0, 1000)]).toEqual([false, false]);
  });

  it('is none with anybody in it for another cause', () => {
    expect(runs(1, 1000, false)).toBe(false);
  });

  it('is none that a person could not start by themselves, without typing how many', () => {
    const wide = { people: 200, percent: 20 };
    expect([runs(50, 250, true, wide), runs(51, 255, true, wide)]).toEqual([true, false]);
    expect(runsByItself({ people: 21, of: 1000, onlyNoStudent: true }, wide, usualLimits)).toBe(true);
    expect(
      runsByItself({ people: 21, of: 1000, onlyNoStudent: true }, wide, {
        ...usualLimits,
        secondPersonPercent: 2,
      }),
    ).toBe(false);
  });
});
