import { expect, it } from 'vitest';
import { answerObstacle, remindersDue, termToReview } from './rules.ts';

const none = { begins: [], lastOpenedOn: null };

it.each([
  ['2026-08-31', null],
  ['2026-09-01', '2026-09-01'],
  ['2026-09-15', '2026-09-01'],
  ['2026-09-16', null],
  ['2027-01-01', '2027-01-01'],
  ['2027-04-03', '2027-04-01'],
])('where the roster knows no terms, on %s the review of %s opens', (today, term) => {
  expect(termToReview({ ...none, today })).toBe(term);
});

it('goes by the terms of the roster, and takes schools that begin some days apart together', () => {
  const begins = ['2026-09-03', '2026-09-07', '2027-01-05'];
  expect(termToReview({ begins, lastOpenedOn: null, today: '2026-09-02' })).toBeNull();
  expect(termToReview({ begins, lastOpenedOn: null, today: '2026-09-03' })).toBe('2026-09-03');
  expect(termToReview({ begins, lastOpenedOn: '2026-09-03', today: '2026-09-07' })).toBeNull();
  expect(termToReview({ begins, lastOpenedOn: '2026-09-03', today: '2027-01-05' })).toBe('2027-01-05');
});

it.each([
  ['2027-01-04', '2026-12-06', null], // the day before term
  ['2027-01-05', '2026-12-07', null], // 29 days after the review before
  ['2027-01-05', '2026-12-06', '2027-01-05'], // 30 days
  ['2027-01-19', null, '2027-01-05'], // the machine was off for two weeks
  ['2027-01-20', null, null], // and a day longer
  ['2027-04-12', '2027-01-05', '2027-04-12'],
])('on %s, after a review of %s, the term of %s opens one', (today, lastOpenedOn, term) => {
  expect(termToReview({ begins: ['2026-09-03', '2027-01-05', '2027-04-12'], lastOpenedOn, today })).toBe(
    term,
  );
});

it('forgets terms of long ago', () => {
  expect(termToReview({ begins: ['2020-01-06'], lastOpenedOn: null, today: '2026-09-01' })).toBe(
    '2026-09-01',
  );
});

const openedAt = new Date('2026-11-20T09:00:00Z');
const after = (days: number) => new Date(openedAt.getTime() + days * 24 * 3_600_000);

it('reminds after seven and twelve days, and not once it is over', () => {
  const review = { openedAt, dueAt: after(14) };
  expect([6.9, 7, 11.9, 12, 13.9, 14].map((days) => remindersDue(review, after(days)))).toEqual([
    0, 1, 1, 2, 2, 0,
  ]);
});

it('is over at the instant that it ends, save for the trust where it is asked', () => {
  const facts = { dueAt: after(14), silence: 'ask', closedAt: null } as const;
  expect(answerObstacle(facts, false, after(13.99))).toBeNull();
  expect(answerObstacle(facts, false, after(14))).toBe('review_over');
  expect(answerObstacle(facts, true, after(14))).toBeNull();
  expect(answerObstacle({ ...facts, silence: 'keep' }, true, after(14))).toBe('review_over');
  expect(answerObstacle({ ...facts, closedAt: after(1) }, true, after(2))).toBe('review_over');
});
