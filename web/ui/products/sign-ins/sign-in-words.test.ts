import { expect, it } from 'vitest';
import { toldInWords } from './sign-in-words.ts';

const at = '2026-11-20T10:02:00Z';
const notice = {
  state: 'due',
  attempts: 3,
  lastTriedAt: at,
  lastAnswer: 'answered 503',
  dueAt: '2026-11-20T10:32:00Z',
} as const;
const told = (
  change: Partial<Omit<typeof notice, 'state'>> & { state?: 'due' | 'accepted' | 'given_up' } = {},
) => toldInWords({ endedAt: at, notice: { ...notice, ...change } }, 'Tracker');

it('says whether a product was told that somebody is signed out', () => {
  expect(told({ state: 'accepted' })).toBe('Tracker was told on 20 November 2026 at 10:02, and accepted');
  expect(told()).toBe(
    'Not accepted yet: 3 attempts, the last on 20 November 2026 at 10:02 (answered 503); next on 20 November 2026 at 10:32',
  );
  expect(told({ state: 'given_up' })).toBe(
    'Tracker could not be told: given up after 3 attempts (answered 503)',
  );
  expect(toldInWords({ endedAt: at, notice: null }, 'Tracker')).toContain('has no address for it');
  expect(toldInWords({ endedAt: null, notice: null }, 'Tracker')).toBeNull();
});
