import { expect, it } from 'vitest';
import { languages } from '../../contacts/family/rules.ts';
import { leavingWords, withProduct } from './leaving-words.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap);

it.each(languages.filter((language) => language !== 'en'))(
  'says everything in %s, with the gaps of English, and nothing of it in English',
  (language) => {
    const english = new Map<string, string>(Object.entries(leavingWords.en));
    for (const [what, sentence] of Object.entries(leavingWords[language])) {
      expect(sentence.trim(), what).not.toBe('');
      expect(gapsIn(sentence), what).toEqual(gapsIn(english.get(what) ?? ''));
      expect(sentence, what).not.toBe(english.get(what));
    }
  },
);

it('keeps the name of a product apart from words that run the other way', () => {
  const { en, ar } = leavingWords;
  expect(withProduct('en', en.signOutOf, 'Tracker')).toBe('Sign out of Tracker?');
  expect(withProduct('ar', ar.signOutOf, 'Tracker')).toContain('\u2068Tracker\u2069');
});
