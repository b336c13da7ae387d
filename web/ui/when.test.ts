import { expect, it } from 'vitest';
import { ago, instantOf, left, visitOf, wholeInstantOf } from './when.ts';

const noon = '2026-11-20T12:00:00.000Z';

it('tells the time of London, in summer too', () => {
  expect(instantOf('2026-07-01T23:30:00.000Z')).toBe('2 July 2026 at 00:30');
  expect(wholeInstantOf(noon)).toBe('Friday, 20 November 2026 at 12:00');
});

it.each([
  ['2026-11-20T11:59:30.000Z', 'just now'],
  ['2026-11-20T11:20:00.000Z', '40 minutes ago'],
  ['2026-11-20T08:00:00.000Z', 'today'],
  ['2026-11-19T23:59:00.000Z', 'yesterday'],
  ['2026-11-17T12:00:00.000Z', '3 days ago'],
  ['2026-08-01T12:00:00.000Z', 'on 1 August 2026'],
])('says of %s: %s', (at, said) => {
  expect(ago(at, noon)).toBe(said);
});

it('counts a night when the clocks go back as one', () => {
  expect(ago('2026-10-24T22:30:00.000Z', '2026-10-25T23:30:00.000Z')).toBe('yesterday');
});

it.each([
  ['2026-12-04T11:59:00.000Z', '14 days left'],
  ['2026-11-21T13:00:00.000Z', '1 day left'],
  ['2026-11-21T11:30:00.000Z', '23 hours left'],
  ['2026-11-20T13:10:00.000Z', '1 hour left'],
  ['2026-11-20T12:10:00.000Z', 'less than an hour left'],
])('until %s: %s', (until, said) => {
  expect(left(until, noon)).toBe(said);
});

it.each([
  ['2026-11-20T08:00:00.000Z', 'earlier today'],
  ['2026-11-19T23:59:00.000Z', 'yesterday'],
  ['2026-11-14T12:00:00.000Z', 'Saturday'],
  ['2026-11-13T12:00:00.000Z', '13 November 2026'],
])('says of a visit at %s: %s', (at, said) => {
  expect(visitOf(at, noon)).toBe(said);
});
