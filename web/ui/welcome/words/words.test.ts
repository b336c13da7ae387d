import { expect, it } from 'vitest';
import { languages } from '#server/contacts/family/rules.ts';
import { en } from './en.ts';
import { filledIn, welcomeWords } from './words-in.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();

it.each(languages)('welcomes with every word in %s, and leaves the same gaps as in English', (language) => {
  const words = new Map(Object.entries(welcomeWords[language]));
  for (const [what, english] of Object.entries(en)) {
    expect(words.get(what)?.trim(), what).toBeTruthy();
    expect(gapsIn(words.get(what) ?? ''), what).toEqual(gapsIn(english));
  }
});

it.each(languages.filter((language) => language !== 'en'))('leaves nothing in English in %s', (language) => {
  const english = new Set(Object.values(en));
  expect(Object.values(welcomeWords[language]).filter((sentence) => english.has(sentence))).toEqual([]);
});

it('keeps names apart that are read in another direction', () => {
  expect(filledIn('en', en.title, { school: 'Elmsworth' })).toBe('Your family account at Elmsworth');
  expect(filledIn('en', en.hello, { name: 'سلمى' })).toContain('Hello \u2068سلمى\u2069.');
  expect(filledIn('ar', welcomeWords.ar.title, { school: 'Elmsworth' })).toContain('\u2068Elmsworth\u2069');
});
