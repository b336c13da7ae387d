import { expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';
import { passwordAdvice } from './rules.ts';

const context = { email: 'mei@riverside.example', name: 'Mei Herrera', places: ['Riverside Primary School'] };
const judge = (password: string) => judgePassword(password, context);

it.each([
  ['Password1234567', 'tried first'],
  ['P@ssw0rd1P@ssw0rd1', 'again and again'],
  ['aaaaaaaaaaaaaaa', 'again and again'],
  ['123456789012345', 'row of keys'],
  ['letmeinletmeinletmein', 'again and again'],
  ['january february', 'row of keys'],
  ['manchesterunited1', 'tried first'],
  ['liverpoolfootballclub', 'tried first'],
  ['R1v3rs1d3Pr1m4ry2026', "your school's name"],
  ['Riverside Primary School', "your school's name"],
  ['meiherrera1234567', 'your name'],
])('refuses %s, and says why', async (password, reason) => {
  const verdict = await judge(password);

  expect(verdict).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  expect(verdict.reason).toContain(passwordAdvice);
});

it.each([
  'violin tractor banana',
  'correct horse battery staple',
  'purple tractor of riverside',
  'xkq72hfb0slw9vz',
  'школа привет мир',
  ' w7 leading spaces',
])('takes %s, whatever kinds of characters it is made of', async (password) => {
  expect(await judge(password)).toEqual({ ok: true, reason: null });
});

it('takes no longer over a megabyte than over a line', async () => {
  await judge('violin tractor banana');
  const before = performance.now();
  await judge('x'.repeat(1_000_000));
  await judge('x8$kQ!'.repeat(42));

  expect(performance.now() - before).toBeLessThan(1000);
});
