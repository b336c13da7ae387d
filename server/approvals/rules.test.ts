import { describe, expect, it } from 'vitest';
import { answerObstacle, approvalExpiry, areOrdered, sizeOf, usualLimits } from './rules.ts';

const size = (people: number, of: number, inRollover = false) =>
  sizeOf({ people, of }, usualLimits, inRollover);

it.each([
  [50, 900, 'small', 'fifty people are not more than fifty'],
  [51, 1020, 'small', 'just five per cent are not more than five'],
  [51, 1019, 'type_number', 'more than fifty people, and more than five per cent'],
  [200, 1000, 'type_number', 'just twenty per cent'],
  [201, 1000, 'second_person', 'more than twenty per cent'],
  [1000, 30_000, 'small', 'a thousand of thirty thousand are few'],
  [1001, 30_000, 'second_person', 'more than a thousand, whatever the share'],
  [500, 1000, 'second_person', 'just half'],
  [501, 1000, 'refused', 'more than half'],
] as const)('%i of %i is %s: %s', (people, of, expected, _) => {
  expect(size(people, of)).toBe(expected);
});

it('does not nag a small school: shares count above twenty people', () => {
  expect(size(20, 20)).toBe('small');
  expect(size(21, 100)).toBe('second_person');
  expect(size(21, 21)).toBe('refused');
  expect(size(21, 0)).toBe('refused');
});

it('needs a second person for what is refused otherwise while a rollover is declared', () => {
  expect(size(501, 1000, true)).toBe('second_person');
  expect(size(30, 1000, true)).toBe('small');
});

it('knows limits whose steps go back', () => {
  expect(areOrdered(usualLimits)).toBe(true);
  expect(areOrdered({ ...usualLimits, secondPersonPercent: 4 })).toBe(false);
  expect(areOrdered({ ...usualLimits, refusedPercent: 19 })).toBe(false);
  expect(areOrdered({ ...usualLimits, secondPersonPeople: 49 })).toBe(false);
});

describe('an approval', () => {
  const askedAt = new Date('2026-11-20T09:00:00Z');
  const expiresAt = approvalExpiry(askedAt);
  const open = { state: 'open', expiresAt, own: false } as const;

  it('is answered by somebody else, once, and before seven days are gone', () => {
    const last = new Date('2026-11-27T08:59:59Z');
    expect(answerObstacle(open, last)).toBeNull();
    expect(answerObstacle(open, new Date('2026-11-27T09:00:00Z'))).toBe('approval_over');
    expect(answerObstacle({ ...open, own: true }, askedAt)).toBe('approval_own');
    for (const state of ['approved', 'refused', 'withdrawn'] as const)
      expect(answerObstacle({ ...open, state }, askedAt)).toBe('approval_over');
  });
});
