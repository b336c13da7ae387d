import { expect, it } from 'vitest';
import { kindIn } from './kind-in.ts';
import { yearIn } from './year-in.ts';

it.each([
  ['en', '04', 'Year 4'],
  ['en', 'R', 'Reception'],
  ['pl', '4', 'Rok 4'],
  ['cy', 'R', 'Derbyn'],
  ['ar', '10', 'السنة 10'],
  ['ur', 'N2', 'N2'],
  ['en', '', null],
  ['pl', null, null],
] as const)('says in %s the year group %j as %j', (language, grade, words) => {
  expect(yearIn(language, grade)).toBe(words);
});

it('says the usual kinds of contact in the language of the family, and others as the school calls them', () => {
  expect(kindIn('cy', 'Parent')).toBe('Rhiant');
  expect(kindIn('pl', 'Guardian')).toBe('Opiekun prawny');
  expect(kindIn('en', 'Parent')).toBe('Parent');
  expect(kindIn('ur', 'Aunt next door')).toBe('Aunt next door');
});
