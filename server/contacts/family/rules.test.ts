import { expect, it } from 'vitest';
import { farewell, yearInWords } from './rules.ts';

const active = { status: 'active', openChildren: 1, goneOn: null, today: '2027-07-01' } as const;

it('warns a family whose access is about to end, or whose children have all left', () => {
  expect(farewell({ ...active, status: 'ready_to_revoke' })).toEqual({ kind: 'about_to_end' });
  expect(farewell({ ...active, openChildren: 0 })).toEqual({ kind: 'about_to_end' });
  expect(farewell(active)).toBeNull();
});

it('names the last day in its last thirty days, and not before', () => {
  expect(farewell({ ...active, goneOn: '2027-08-01' })).toBeNull();
  expect(farewell({ ...active, goneOn: '2027-07-31' })).toEqual({
    kind: 'ends_after',
    lastDay: '2027-07-30',
  });
});

it.each([
  ['4', 'Year 4'],
  ['04', 'Year 4'],
  ['R', 'Reception'],
  ['N2', 'N2'],
  ['', null],
  [null, null],
])('says the year group %j as %j', (grade, words) => {
  expect(yearInWords(grade)).toBe(words);
});
