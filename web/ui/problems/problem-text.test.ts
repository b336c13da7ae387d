import { expect, it } from 'vitest';
import { problemText } from './problem-text.ts';
import { problemWords } from './words/words-in.ts';

const { en, pl } = problemWords;

it('says what became of one’s work, by what went wrong', () => {
  expect(problemText(en, 404).title).toBe('We cannot find that page');
  expect(problemText(en, 500).what).toContain('We have written down what happened');
  expect(problemText(en, 503)).toEqual(problemText(en, 500));
  expect(problemText(en, 409).what).toBe('Nothing was changed.');
});

it('does not say that it was written down, where nobody heard of it', () => {
  expect(problemText(en, 'offline').what).not.toContain('written down');
  expect(problemText(pl, 'offline').title).toBe(pl.offlineTitle);
});

it('says what the rules said instead, but nothing of a page that is not there', () => {
  expect(problemText(en, 409, 'Somebody else decided this.').what).toBe('Somebody else decided this.');
  expect(problemText(en, 404, 'Of another school.').what).toBe(en.missingWhat);
});
