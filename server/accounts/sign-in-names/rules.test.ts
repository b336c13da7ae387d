import { expect, it } from 'vitest';
import { addressOfName, loginOf, readSignInName, signInNames, standsForName } from './rules.ts';

it.each([
  ['Priya Shah', 'priya.shah'],
  ['  Siân  O’Neil-Ødegård ', 'sian.oneil.odegard'],
  ['Wójcik Łukasz', 'wojcik.lukasz'],
  ['Bo', 'bo.family'],
])('offers %s the name %s first, then with numbers', (person, name) => {
  const [first, second] = signInNames(person, 17);

  expect(first).toBe(name);
  expect(second).toBe(`${name}.27`);
});

it('offers whoever has no Latin letters in their name one that says nothing', () => {
  expect(signInNames('محمد خان', 3)[0]).toBe('family.13');
});

it.each(['Priya Shah', '9 Lives', 'محمد', 'x', 'A'.repeat(200), 'Anne.', '...'])(
  'offers %s only names that an account can have, and each of them once',
  (person) => {
    const names = signInNames(person, 123_456_789);

    expect(names.map(readSignInName)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  },
);

it('reads a name as it was typed, and no address as a name', () => {
  expect(readSignInName(' Priya.Shah ')).toBe('priya.shah');
  expect(readSignInName('priya@shah.example')).toBeNull();
  expect(readSignInName('ab')).toBeNull();
});

it('shows a name in place of the address that stands for it', () => {
  const address = addressOfName('priya.shah');

  expect(standsForName(address)).toBe(true);
  expect(loginOf(address)).toBe('priya.shah');
  expect(loginOf('priya@shah.example')).toBe('priya@shah.example');
});
