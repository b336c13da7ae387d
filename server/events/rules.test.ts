import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { afterAttempt, isFailing, keptAnswer, mostAttempts } from './rules.ts';

const now = new Date('2026-11-20T09:00:00Z');
const answered = (status: number | null) => ({ status, problem: status === null ? 'unreachable' : null });

it('takes 2xx as accepted, and nothing else', () => {
  for (const status of [200, 201, 204, 299])
    expect(afterAttempt(answered(status), 1, now, 0).state).toBe('delivered');
  for (const status of [null, 100, 199, 300, 302, 400, 404, 429, 500, 503])
    expect(afterAttempt(answered(status), 1, now, 0).state, String(status)).toBe('due');
});

it('gives up at once where the endpoint is gone, and after the tenth attempt otherwise', () => {
  expect(afterAttempt(answered(410), 1, now, 0)).toEqual({ state: 'given_up', gone: true });
  expect(mostAttempts).toBe(10);
  expect(afterAttempt(answered(500), 9, now, 0).state).toBe('due');
  expect(afterAttempt(answered(500), 10, now, 0)).toEqual({ state: 'given_up', gone: false });
});

it('waits longer from one attempt to the next, and up to a tenth longer by chance', () => {
  const pause = (attempts: number, jitter: number) => {
    const next = afterAttempt(answered(500), attempts, now, jitter);
    return next.state === 'due' ? (next.dueAt.getTime() - now.getTime()) / 1000 : null;
  };
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => pause(attempts, 0));
  expect(pauses).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, jitter) => {
        const shortest = pause(attempts, 0) ?? 0;
        expect(pause(attempts, jitter)).toBeGreaterThanOrEqual(shortest);
        expect(pause(attempts, jitter)).toBeLessThanOrEqual(shortest * 1.1 + 0.001);
      },
    ),
    drawn(),
  );
});

it('switches off what has accepted nothing for three days', () => {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  expect([null, hoursAgo(71.9), hoursAgo(72)].map((since) => isFailing(since, now))).toEqual([
    false,
    false,
    true,
  ]);
});

it('keeps the beginning of an answer, as text that a table takes', () => {
  expect(keptAnswer('a\0b\u001B[31mc\r\nd\te')).toBe('ab[31mc\nd\te');
  expect(keptAnswer('half \uD800 character')).toBe('half  character');
  expect([...keptAnswer('é'.repeat(600))]).toHaveLength(500);
  expect(keptAnswer('🎉'.repeat(600)).length).toBeLessThanOrEqual(500);
});

it('heeds when a busy endpoint wants to be asked again, no sooner than the pause, and no later than the one after it', () => {
  const wait = (wanted: number | null, attempts: number) => {
    const next = afterAttempt({ ...answered(429), wanted }, attempts, now, 0);
    return next.state === 'due' ? (next.dueAt.getTime() - now.getTime()) / 1000 : null;
  };
  expect([null, 1, 60, 300, 86_400].map((wanted) => wait(wanted, 1))).toEqual([5, 5, 60, 300, 300]);
  expect([1, 3600, 86_400].map((wanted) => wait(wanted, 3))).toEqual([1800, 3600, 7200]);
  expect([1, 999_999].map((wanted) => wait(wanted, 9))).toEqual([86_400, 86_400]);
  expect(wait(60, 10)).toBeNull();
});
