import type { FamilyText } from '../family-email.ts';
import type { MailLanguage } from '../languages.ts';
import { familiesInArabic } from './families-arabic.ts';
import { familiesInEnglish } from './families-english.ts';
import { familiesInPolish } from './families-polish.ts';
import { familiesInUrdu } from './families-urdu.ts';
import { familiesInWelsh } from './families-welsh.ts';
import type { FamilyWords } from './family-words.ts';

/** The sentences of every mail to families, in every language that they are written to in. */
export const families: Readonly<Record<MailLanguage, FamilyWords>> = {
  en: familiesInEnglish,
  cy: familiesInWelsh,
  pl: familiesInPolish,
  ur: familiesInUrdu,
  ar: familiesInArabic,
};

/** One mail's sentences in every language. */
export const inEveryLanguage = <Key extends string>(
  one: (words: FamilyWords) => FamilyText<Key>,
): Readonly<Record<MailLanguage, FamilyText<Key>>> => ({
  en: one(families.en),
  cy: one(families.cy),
  pl: one(families.pl),
  ur: one(families.ur),
  ar: one(families.ar),
});
