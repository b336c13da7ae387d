import { expect, it } from 'vitest';
import { afterAttempt, withoutLinks, type Attempt, type Outcome } from './rules.ts';

const now = new Date('2026-11-20T09:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const mail = (facts: Partial<Attempt> = {}): Attempt => ({
  createdAt: now,
  attempts: 0,
  repeat: false,
  ...facts,
});

const putOff: Outcome = { kind: 'retry', code: 450, reason: 'Greylisted', away: false };
const away: Outcome = { kind: 'retry', code: null, reason: 'refused', away: true };
const unknown: Outcome = { kind: 'unknown', reason: 'Timeout' };

it.each([
  [0, 5],
  [1, 15],
  [2, 30],
  [3, 60],
  [4, 60],
  [20, 60],
])('a mail that was put off %i times before waits %i minutes', (attempts, pause) => {
  expect(afterAttempt(mail({ attempts }), putOff, now)).toEqual({
    state: 'queued',
    attempts: attempts + 1,
    nextAt: minutes(pause),
    begun: false,
  });
});

it.each([
  ['just now', 0, 0.5],
  ['eight minutes ago', 8, 2],
  ['yesterday', 1440, 15],
])(
  'while the server is away, a mail written %s waits a little, and no attempt is burned',
  (_, age, pause) => {
    expect(afterAttempt(mail({ createdAt: minutes(-age), attempts: 1 }), away, now)).toMatchObject({
      state: 'queued',
      attempts: 1,
      nextAt: minutes(pause),
    });
  },
);

it.each([putOff, away])('after two days it is given up', (outcome) => {
  expect(afterAttempt(mail({ createdAt: minutes(-48 * 60) }), outcome, now)).toMatchObject({
    state: 'bounced',
    nextAt: null,
  });
});

it('wrong settings of ours cost a mail nothing, however long they last', () => {
  const outcome = { kind: 'credentials', code: 535, reason: 'No' } as const;

  expect(afterAttempt(mail({ createdAt: minutes(-100 * 60), attempts: 2 }), outcome, now)).toMatchObject({
    state: 'queued',
    attempts: 2,
    nextAt: minutes(5),
  });
});

it('an unknown outcome is repeated once, after a quarter of an hour, and then left to a person', () => {
  expect(afterAttempt(mail(), unknown, now)).toMatchObject({
    state: 'unknown',
    nextAt: minutes(15),
    begun: true,
  });
  expect(afterAttempt(mail({ repeat: true }), unknown, now)).toMatchObject({
    state: 'unknown',
    nextAt: null,
  });
});

it('a repeat that is put off stays unknown, and is still the one repeat', () => {
  expect(afterAttempt(mail({ repeat: true }), putOff, now)).toMatchObject({
    state: 'unknown',
    nextAt: minutes(5),
    begun: false,
  });
});

it('what we withdrew is due again in a moment, so that nobody runs in circles', () => {
  expect(afterAttempt(mail(), { kind: 'withdrawn' }, now)).toEqual({
    state: 'queued',
    attempts: 0,
    nextAt: minutes(1 / 6),
    begun: false,
  });
});

it('a link that the server quotes is not kept', () => {
  expect(withoutLinks('554 Spam: https://portal.example/i/abc is bad')).toBe('554 Spam: (link) is bad');
});
