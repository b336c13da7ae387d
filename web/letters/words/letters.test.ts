import { expect, it } from 'vitest';
import { letters } from './letters.ts';

it('counts children as each language does', () => {
  const { ar, cy, pl } = letters;
  expect(ar.more(1)).toBe('وطفل آخر');
  expect(ar.more(2)).toBe('وطفلان آخران');
  expect(ar.more(3)).toContain('أطفال');
  expect(ar.more(11)).toContain('طفلًا');
  expect(pl.more(1)).toBe('i jeszcze jedno dziecko');
  expect(pl.more(5)).toBe('i jeszcze 5 dzieci');
  expect(cy.more(1)).toBe('ac 1 arall');
  expect(cy.more(2)).toBe('a 2 arall');
});
