import { expect, it } from 'vitest';
import { languages } from '#server/contacts/family/rules.ts';
import { en } from './en.ts';
import { directionOf } from '../../direction-of.ts';
import { familyWords, filled } from './words-in.ts';

const gapsIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).toSorted();

it.each(languages)('says everything in %s, and leaves the same gaps as in English', (language) => {
  for (const [what, sentence] of Object.entries(familyWords[language])) {
    const english = Object.entries(en).find(([key]) => key === what)?.[1] ?? '';
    expect(sentence.trim(), what).not.toBe('');
    expect(gapsIn(sentence), what).toEqual(gapsIn(english));
  }
});

it.each(languages.filter((language) => language !== 'en'))('leaves nothing in English in %s', (language) => {
  const english = new Set(Object.values(en));
  expect(Object.values(familyWords[language]).filter((sentence) => english.has(sentence))).toEqual([]);
});

it('writes Urdu and Arabic from right to left', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ur', 'ar']);
});

it('fills the gaps of a sentence', () => {
  expect(filled(en.endsAfter, { school: 'Riverside', day: '1 May' })).toContain(
    'Your access to Riverside ends after 1 May.',
  );
});
