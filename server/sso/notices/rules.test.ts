import { expect, it } from 'vitest';
import { answerOf, errorIn, nextOf } from './rules.ts';

const now = new Date('2026-11-20T09:00:00Z');
const wait = (wanted: number | null, attempts: number, chance = 0.5) => {
  const { dueAt } = nextOf({ heard: 'failed', wanted }, attempts, now, chance);
  return dueAt === null ? null : Math.round((dueAt.getTime() - now.getTime()) / 1000);
};

it('takes 200 and 204 as heard, a 400 with an error as a refusal, and everything else as a failure', () => {
  expect([200, 204].map((status) => answerOf(status, null).heard)).toEqual(['accepted', 'accepted']);
  expect(answerOf(400, 'invalid_request')).toEqual({ heard: 'refused', words: 'invalid_request' });
  for (const status of [201, 400, 401, 404, 429, 500, 503])
    expect(answerOf(status, null), String(status)).toEqual({ heard: 'failed', words: `answered ${status}` });
});

it('shows no more of what was refused than the code of an error', () => {
  expect(errorIn('{"error":"invalid_request"}')).toBe('invalid_request');
  for (const body of [
    '',
    'no',
    '[]',
    'null',
    '{"error":7}',
    '{"error":"<b>two words</b>"}',
    `{"error":"${'x'.repeat(61)}"}`,
  ])
    expect(errorIn(body), body).toBeNull();
});

it('tells again after seconds, minutes and hours, a fifth sooner or later by chance, and gives up after a day', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 17].map((attempts) => wait(null, attempts))).toEqual([
    5, 30, 120, 600, 1800, 3600, 7200, 7200,
  ]);
  expect([wait(null, 3, 0), wait(null, 3, 1)]).toEqual([96, 144]);
  expect(wait(null, 18)).toBeNull();
  expect(nextOf({ heard: 'refused' }, 1, now, 0.5)).toEqual({ state: 'given_up', dueAt: null });
  expect(nextOf({ heard: 'accepted' }, 1, now, 0.5)).toEqual({ state: 'accepted', dueAt: null });
});

it('heeds when a busy product wants to be told again, up to the pause after this one', () => {
  expect([1, 20, 30, 3600].map((wanted) => wait(wanted, 1))).toEqual([5, 20, 30, 30]);
  expect(wait(999_999, 17)).toBe(7200);
});
