import type { Language } from '#server/contacts/family/rules.ts';
import { counted } from '../../counted.ts';
import { filledIn } from '../../welcome/words/words-in.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import type { ProfileWords } from './profile-words.ts';
import { ur } from './ur.ts';

/** The profile page in every language that families are written to in. */
export const profileWords: Readonly<Record<Language, ProfileWords>> = { en, cy, pl, ur, ar };

/** How many other devices were signed out. */
export function othersSignedOut(language: Language, count: number): string {
  const words = profileWords[language];
  if (count === 0) return words.nowhereElse;
  if (language === 'en') return `${counted(count, 'other device was', 'other devices were')} signed out.`;
  return filledIn(language, words.othersSignedOut, { count: String(count) });
}

/** How many backup codes were not used yet. */
export const codesLeft = (language: Language, count: number): string =>
  language === 'en'
    ? `${counted(count, 'backup code is', 'backup codes are')} left.`
    : filledIn(language, profileWords[language].codesLeft, { count: String(count) });
