import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { readEmail } from './email.ts';

it.each([
  ['Kim@X.test', 'kim@x.test'],
  [' kim@x.test ', 'kim@x.test'],
  ['kim@x.test.', 'kim@x.test'],
  ["o'neil+school@x.test", "o'neil+school@x.test"],
  ['kim@schüle.example', 'kim@xn--schle-mva.example'],
  ['kim@xn--schle-mva.example', 'kim@xn--schle-mva.example'],
  ['kim@SCHU\u0308LE.example', 'kim@xn--schle-mva.example'],
])('reads %j as one address: %s', (typed, email) => {
  expect(readEmail(typed)).toEqual({ email, problem: null });
});

it.each([
  ['ＫＩＭ@x.test'],
  ['\u212aim@x.test'],
  ['kımberly@x.test'],
  ['straße@x.test'],
  ['аdmin@school.test'],
])('refuses letters before the @ that e-mail cannot carry: %s', (typed) => {
  expect(readEmail(typed)).toEqual({
    email: null,
    problem: 'has letters before the @ that e-mail cannot carry',
  });
});

it.each(
  [
    [
      '',
      'kim',
      '@x.test',
      'kim@',
      'kim@x',
      'kim @x.test',
      'kim@x test.example',
      '"kim"@x.test',
      'k..m@x.test',
    ],
    [
      'kim@x.test\r\nBcc: all@x.test',
      'kim\u0000@x.test',
      'kim@127.0.0.1',
      'kim@-x.test',
      'a@b@c@',
      '<kim@x.test>',
    ],
    [`${'k'.repeat(65)}@x.test`, `kim@${'x'.repeat(64)}.test`, `kim@${'x.'.repeat(130)}test`],
  ]
    .flat()
    .map((typed) => [typed]),
)('refuses %j', (typed) => {
  expect(readEmail(typed).email).toBeNull();
});

it('gives back its own answer unchanged, and never anything but plain letters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
      const { email } = readEmail(typed);
      if (email === null) return;
      expect(email).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/);
      expect(readEmail(email)).toEqual({ email, problem: null });
    }),
    drawn(),
  );
});
