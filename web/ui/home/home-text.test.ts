import { expect, it } from 'vitest';
import { newsLine, requestLine, untilWords } from './home-text.ts';

const now = '2026-11-26T09:00:00.000Z';
const news = (kind: 'added' | 'changed' | 'ended', product: string, role = 'Reader') => ({
  kind,
  product,
  place: 'Riverside',
  role,
});

it('says in one line what is new, what came first', () => {
  expect(
    newsLine(
      [news('ended', 'Parents Evening'), news('changed', 'Insights'), news('added', 'Tracker')],
      '2026-11-24T15:00:00.000Z',
      now,
    ),
  ).toBe(
    'New since you were last here (Tuesday): Tracker at Riverside; your role in Insights at Riverside is now Reader; Parents Evening at Riverside has ended.',
  );
});

it('says nothing when nothing is new', () => {
  expect(newsLine([], now, now)).toBeNull();
});

it('names the last day, and the year when it is another one', () => {
  expect(untilWords('2026-12-20T00:00:00.000Z', now)).toBe('until 19 December');
  expect(untilWords('2027-06-30T23:00:00.000Z', now)).toBe('until 30 June 2027');
});

it('says how a request stands', () => {
  const request = {
    requestId: 'r',
    product: 'Tracker',
    place: 'Riverside',
    trust: 'Northgate',
    reason: 'I teach Year 4.',
    askedAt: '2026-11-23T09:00:00.000Z',
    answeredAt: '2026-11-25T09:00:00.000Z',
    answeredBy: 'Dana Whitfield',
    answerNote: 'Not this year.',
  };
  expect(requestLine({ ...request, state: 'open' }, now)).toBe('Asked 3 days ago. The answer comes by mail.');
  expect(requestLine({ ...request, state: 'refused' }, now)).toBe(
    'Refused by Dana Whitfield yesterday: Not this year.',
  );
  expect(requestLine({ ...request, state: 'approved', answerNote: null }, now)).toBe(
    'Approved by Dana Whitfield yesterday',
  );
});
