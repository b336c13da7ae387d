import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../../testing/drawn.ts';
import { countOne, scopesOf, waitInWords, waitUntil, type Count, type Door, type Scope } from './rules.ts';

const start = new Date('2026-11-20T09:00:00Z');
const minutes = (count: number) => count * 60_000;
const later = (from: Date, ms: number) => new Date(from.getTime() + ms);
const none: Count = { failures: 0, since: start, at: start };

/** How many tries somebody gets who tries without end, and when the first pauses begin. */
function tireless(door: Door, scope: Scope, hours: number) {
  let [now, count, looked] = [start, none, 0];
  const pauses: number[] = [];
  while (now.getTime() < start.getTime() + minutes(60 * hours)) {
    const until = waitUntil(door, scope, count, now);
    if (until === 'closed') return { looked, pauses, closed: true };
    if (until !== null) {
      pauses.push((until.getTime() - now.getTime()) / minutes(1));
      now = until;
      continue;
    }
    count = countOne(door, scope, count, now);
    looked += 1;
  }
  return { looked, pauses, closed: false };
}

it('looks at ten passwords for one account from one network, then at five more after each growing pause', () => {
  const { pauses } = tireless('password', 'pair', 4);
  expect(pauses.slice(0, 6)).toEqual([5, 15, 30, 60, 60, 60]);
  expect(tireless('password', 'pair', 5 / 60).looked).toBe(10);
  expect(tireless('password', 'pair', 20 / 60).looked).toBe(15);
});

it('looks at a hundred for one account in a row, from wherever they come and however slowly', () => {
  expect(tireless('password', 'account', 24)).toMatchObject({ looked: 100, closed: true });
  let count = none;
  for (let day = 0; day < 100; day += 1)
    count = countOne('password', 'account', count, later(start, day * minutes(1440)));
  expect(waitUntil('password', 'account', count, later(start, 120 * minutes(1440)))).toBe('closed');
});

it('never closes the second step, but lets it be tried ten times a day in the end', () => {
  const { closed, looked } = tireless('factor', 'account', 24 * 11);
  expect(closed).toBe(false);
  expect(looked).toBeLessThan(210);
});

it('begins anew on the next morning, and an hour after the first account that went wrong in a network', () => {
  let [pair, network] = [none, none];
  for (let each = 0; each < 10; each += 1) pair = countOne('password', 'pair', pair, start);
  for (let each = 0; each < 300; each += 1) network = countOne('password', 'network', network, start);

  expect(waitUntil('password', 'pair', pair, start)).toEqual(later(start, minutes(5)));
  expect(waitUntil('password', 'network', network, start)).toEqual(later(start, minutes(5)));
  expect(countOne('password', 'pair', pair, later(start, minutes(720)))).toMatchObject({ failures: 1 });
  expect(countOne('password', 'network', network, later(start, minutes(60)))).toMatchObject({ failures: 1 });
});

it('makes a network that goes on wait longer each time, up to a quarter of an hour', () => {
  const waits = [300, 350, 400, 450].map((failures) =>
    waitUntil('password', 'network', { failures, since: start, at: start }, start),
  );

  expect(waits).toEqual([5, 10, 15, 15].map((after) => later(start, minutes(after))));
});

it('counts a known device by itself alone', () => {
  expect(scopesOf('password', true)).toEqual(['device']);
  expect(scopesOf('password', false)).toEqual(['account', 'pair', 'network']);
  expect(scopesOf('reset', true)).toEqual(['pair', 'network']);
});

it('is never over because somebody goes on trying: what is not looked at is not counted', () => {
  const doors = fc.constantFrom<Door>('password', 'factor', 'proof', 'reset', 'link');
  const scopes = fc.constantFrom<Scope>('account', 'pair', 'network', 'device');
  fc.assert(
    fc.property(doors, scopes, fc.nat(400), fc.nat(10_000), (door, scope, failures, seconds) => {
      const count = { failures, since: start, at: start };
      const [early, late] = [later(start, seconds * 500), later(start, seconds * 1000)];
      const [before, after] = [waitUntil(door, scope, count, early), waitUntil(door, scope, count, late)];
      const isOver = before === null || (before !== 'closed' && before <= late);
      expect(after === null).toBe(isOver);
    }),
    drawn(),
  );
});

it('says how long to wait as a person would', () => {
  const words = (ms: number) => waitInWords(later(start, ms), start);
  expect([1, 61_000, minutes(15), minutes(60), minutes(61), minutes(1440)].map(words)).toEqual([
    'a minute', '2 minutes', '15 minutes', 'an hour', '2 hours', '24 hours',
  ]); // prettier-ignore
});
