import { expect, it } from 'vitest';
import { putOff, retryAfter } from './retry-rules.ts';

const now = new Date('2026-11-20T09:00:00Z');
const said = (text: string | undefined, status = 429) => retryAfter(status, { 'retry-after': text }, now);

it('reads seconds and dates, of answers that say that it is too often or too soon', () => {
  expect(said('120')).toBe(120);
  expect(said('0', 503)).toBe(0);
  expect(said('Fri, 20 Nov 2026 09:01:30 GMT')).toBe(90);
  expect(said('Fri, 20 Nov 2026 08:00:00 GMT')).toBe(0);
});

it.each([
  '',
  ' ',
  'soon',
  '-5',
  '1.5',
  '9999999999',
  '1e3',
  '2026-11-20T10:00:00Z',
  'Fri, 99 Nov 2026 09:01:30 GMT',
])('makes nothing of %j', (text) => expect(said(text)).toBeNull());

it('makes nothing of it in any other answer, or where nothing is said', () => {
  for (const status of [200, 400, 410, 500, 502]) expect(said('120', status)).toBeNull();
  expect(said(undefined)).toBeNull();
});

it('is put off as long as it wants, no sooner than was meant, and no longer than the pause after that', () => {
  expect([null, 3, 60, 300, 100_000].map((wanted) => putOff(5, 300, wanted))).toEqual([5, 5, 60, 300, 300]);
});
