import { expect, it } from 'vitest';
import { isStaleUse, knownWords, passwordFault, resetStateAt, sessionExpiry } from './rules.ts';

const at = (time: string) => new Date(`2026-11-${time}Z`);
const words = knownWords({
  email: 'bursar77@northgate.example',
  name: "Kim O'Neil-Ødegård",
  places: ["St Anne's & St Jude's", 'Northgate Academies Trust'],
});

it('ends a session after twelve hours of rest, and after seven days in any case', () => {
  expect(sessionExpiry(at('20T09:00'), at('20T09:00'))).toEqual(at('20T21:00'));
  expect(sessionExpiry(at('20T09:00'), at('27T08:00'))).toEqual(at('27T09:00'));
});

it('writes a use down when five minutes have passed since the last', () => {
  expect(isStaleUse(at('20T09:00'), at('20T09:05'))).toBe(false);
  expect(isStaleUse(at('20T09:00'), at('20T09:05:01'))).toBe(true);
});

it.each([
  ['open', 'before its hour is over', { now: at('20T09:59:59') }],
  ['expired', 'when its hour is over', { now: at('20T10:00') }],
  ['expired', 'once a newer one was sent', { replacedAt: at('20T09:10') }],
  ['used', 'once it was used, also afterwards', { usedAt: at('20T09:10'), now: at('21T09:00') }],
] as const)(
  'a reset link is %s %s',
  (state, _, { now = at('20T09:30'), ...life }: { now?: Date; usedAt?: Date; replacedAt?: Date }) => {
    const reset = { expiresAt: at('20T10:00'), usedAt: null, replacedAt: null, ...life };

    expect(resetStateAt(reset, now)).toBe(state);
  },
);

it('knows no link that was never made', () => {
  expect(resetStateAt(null, at('20T09:00'))).toBe('unknown');
});

it.each([
  ['14 letters', 'x'.repeat(14), 'This has 14 characters.'],
  ['14 accented letters typed as two each', 'é'.normalize('NFD').repeat(14), 'This has 14 characters.'],
  ['14 emoji', '😀'.repeat(14), 'This has 14 characters.'],
  ['257 letters', 'x'.repeat(257), 'This has more than 256 characters.'],
  ['a megabyte', 'x'.repeat(1_000_000), 'This has more than 256 characters.'],
  ['half a character', 'unpaired \ud800 surrogate', 'This has characters that cannot be typed again.'],
  ['the name of the trust', 'Northgate Academies Trust', "This contains your school's name."],
  ['the name of a school, written otherwise', 'st-annes-and-st-judes!', "This contains your school's name."],
  ['the name of a school and a year', "St Anne's & St Jude's 2026", "This contains your school's name."],
  ['the address', 'bursar77@northgate.example', 'This contains your email address.'],
  ['the name', 'Kim Odegård 123', 'This contains your name.'],
  ['the name of this portal', 'gatehouse gatehouse', "This contains this portal's name."],
])('refuses %s, and says so', (_, password, reason) => {
  expect(passwordFault(password, words)).toContain(reason);
});

it.each([
  ['15 letters', 'x'.repeat(15)],
  ['128 letters', 'x'.repeat(128)],
  ['256 letters', 'x'.repeat(256)],
  ['a known word among others', 'northgate has violin tractors'],
  ['spaces at the ends', ' spaces at the ends '],
  ['digits alone', '12345 12345 12345'],
])('finds nothing by itself against %s', (_, password) => {
  expect(passwordFault(password, words)).toBeNull();
});
