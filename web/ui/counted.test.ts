import { expect, it } from 'vitest';
import { atLeast, named, people } from './counted.ts';

it('counts people', () => {
  expect([people(1), people(1204)]).toEqual(['1 person', '1,204 people']);
});

it('says so where counting stopped', () => {
  expect(atLeast({ count: 2000, capped: true })).toBe('2,000+');
});

it.each([
  [['Amina'], 1, 'Amina'],
  [['Amina', 'Oliver'], 2, 'Amina and Oliver'],
  [['Amina', 'Oliver', 'Priya'], 3, 'Amina, Oliver and Priya'],
  [['Amina', 'Oliver', 'Priya'], 43, 'Amina, Oliver, Priya and 40 more'],
])('names %j of %i', (names, total, said) => {
  expect(named(names, total)).toBe(said);
});
