import { expect, it } from 'vitest';
import { codeExpiry, codeStateAt, readCode } from './rules.ts';

const issued = new Date('2026-11-20T09:00:00Z');
const expiresAt = codeExpiry(issued);
const at = (minutes: number, seconds = 0) => new Date(issued.getTime() + minutes * 60_000 + seconds * 1000);
const fresh = { expiresAt, tries: 0, usedAt: null };

it('works for ten minutes, and not at the last instant of them', () => {
  expect(codeStateAt(fresh, at(9, 59))).toBe('open');
  expect(codeStateAt(fresh, at(10))).toBe('over');
});

it('takes five tries', () => {
  expect(codeStateAt({ ...fresh, tries: 4 }, at(1))).toBe('open');
  expect(codeStateAt({ ...fresh, tries: 5 }, at(1))).toBe('tried');
});

it('works once', () => {
  expect(codeStateAt({ ...fresh, usedAt: at(1) }, at(2))).toBe('over');
  expect(codeStateAt(null, at(1))).toBe('over');
});

it('is read as people type it', () => {
  expect(['012345', ' 012 345 ', '012-345'].map(readCode)).toEqual(['012345', '012345', '012345']);
  expect(['', '12345', '1234567', 'abcdef'].map(readCode)).toEqual([null, null, null, null]);
});
