import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './hash-password.ts';

it('keeps passwords as Argon2id at the agreed cost, each with its own salt', async () => {
  const [first, second] = await Promise.all([hashPassword('violin tractor'), hashPassword('violin tractor')]);

  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
});

it('knows a password however the keyboard composes its accents', async () => {
  const hashed = await hashPassword('café au lait à la plage'.normalize('NFC'));

  expect(await passwordMatches(hashed, 'café au lait à la plage'.normalize('NFD'))).toBe(true);
});

it.each([
  ['a space at the end', 'violin tractor banana', 'violin tractor banana '],
  ['a letter after the first 72', `${'a1'.repeat(36)}x`, `${'a1'.repeat(36)}y`],
  ['a capital', 'violin tractor banana', 'Violin tractor banana'],
])('tells two passwords apart by %s', async (_, one, other) => {
  expect(await passwordMatches(await hashPassword(one), other)).toBe(false);
});

it('matches nothing where there is no password, after the same work', async () => {
  expect(await passwordMatches(null, '')).toBe(false);
});
