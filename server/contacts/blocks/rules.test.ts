import { expect, it } from 'vitest';
import { hasToWait, isSurelyTheSame, likenessScore, type LikenessGround } from './rules.ts';

it.each<[readonly LikenessGround[], boolean, boolean]>([
  [[], false, false],
  [['name'], false, false],
  [['student'], false, false],
  [['email'], true, false],
  [['phone'], true, false],
  [['email', 'student'], true, false],
  [['name', 'student'], true, true],
  [['name', 'email'], true, true],
  [['name', 'student', 'phone', 'email'], true, true],
])('with %j in common waits: %s, and at once when a block is placed: %s', (grounds, waits, atOnce) => {
  expect([hasToWait(grounds), isSurelyTheSame(grounds)]).toEqual([waits, atOnce]);
});

it('says a hundred of a record that agrees in all', () => {
  expect(likenessScore(['name', 'student', 'phone', 'email'])).toBe(100);
  expect(likenessScore(['email'])).toBeLessThan(likenessScore(['name']));
});
