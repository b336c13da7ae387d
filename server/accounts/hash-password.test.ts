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

it('matches nothing where there is no password, and works as hard for it', async () => {
  const hashed = await hashPassword('violin tractor banana');
  const times: { none: number[]; wrong: number[] } = { none: [], wrong: [] };
  const time = async (hash: string | null) => {
    const before = performance.now();
    expect(await passwordMatches(hash, 'lantern')).toBe(false);
    return performance.now() - before;
  };
  for (let round = 0; round < 9; round += 1) {
    times.wrong.push(await time(hashed));
    times.none.push(await time(null));
  }
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[4] ?? 0;

  expect(median(times.none)).toBeGreaterThan(median(times.wrong) / 2);
});
