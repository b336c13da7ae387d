import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Amina van den Berg', 'AB'],
  ['Łukasz Żak', 'ŁŻ'],
  ['Cher', 'C'],
  ['', ''],
])('shortens %j to %j', (name, short) => {
  expect(initials(name)).toBe(short);
});
