import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { FamilyWords } from './family-words.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** The family page in every language that families are written to in. */
export const familyWords: Readonly<Record<Language, FamilyWords>> = { en, cy, pl, ur, ar };

/** What each language is called in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  cy: 'Cymraeg',
  pl: 'Polski',
  ur: 'اردو',
  ar: 'العربية',
};

/** A sentence with its gaps filled in: `{school}` by what stands for `school`. */
export const filled = (sentence: string, gaps: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
