import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const begun = { at: 5_000, through: 100 };

it('says nothing in the first ten seconds, or while nothing moves', () => {
  expect(timeLeft(begun, { at: 14_000, through: 500 }, 10_000)).toBeNull();
  expect(timeLeft(begun, { at: 60_000, through: 100 }, 10_000)).toBeNull();
  expect(timeLeft(begun, { at: 60_000, through: 10_000 }, 10_000)).toBeNull();
});

it.each([
  [{ at: 15_000, through: 1_100 }, 2_000, '100 a second, a few seconds left'],
  [{ at: 25_000, through: 1_100 }, 4_100, '50 a second, about a minute left'],
  [{ at: 25_000, through: 1_100 }, 31_100, '50 a second, about 10 minutes left'],
  [{ at: 65_000, through: 110 }, 1_310, '10 a minute, about 2 hours left'],
])('at %j of %i: %s', (last, total, text) => {
  expect(timeLeft(begun, last, total)).toBe(text);
});
