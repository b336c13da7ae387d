import { expect, it } from 'vitest';
import { languages } from '../../contacts/family/rules.ts';
import { faultWords } from './fault-words.ts';
import { leavingWords, withProduct } from './leaving-words.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap);

const others = languages.filter((language) => language !== 'en');

it.each([leavingWords, faultWords].flatMap((words) => others.map((language) => ({ words, language }))))(
  'says everything in $language, with the gaps of English, and nothing of it in English',
  ({ words, language }) => {
    const english = new Map<string, string>(Object.entries(words.en));
    for (const [what, sentence] of Object.entries(words[language])) {
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
