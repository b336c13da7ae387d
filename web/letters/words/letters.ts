import type { MailLanguage } from '#server/roster/rules.ts';
import { letterInArabic } from './letter-in-arabic.ts';
import { letterInEnglish } from './letter-in-english.ts';
import { letterInPolish } from './letter-in-polish.ts';
import { letterInUrdu } from './letter-in-urdu.ts';
import { letterInWelsh } from './letter-in-welsh.ts';
import type { LetterWords } from './letter-words.ts';

/** The letter, in every language that families are written to in. */
export const letters: Readonly<Record<MailLanguage, LetterWords>> = {
  en: letterInEnglish,
  cy: letterInWelsh,
  pl: letterInPolish,
  ur: letterInUrdu,
  ar: letterInArabic,
};
