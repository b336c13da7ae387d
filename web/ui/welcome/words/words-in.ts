import type { Language } from '#server/contacts/family/rules.ts';
import { directionOf } from '../../direction-of.ts';
import { filled } from '../../family/words/words-in.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { ar as arDoor } from './door/ar.ts';
import { cy as cyDoor } from './door/cy.ts';
import type { DoorWords } from './door/door-words.ts';
import { en as enDoor } from './door/en.ts';
import { pl as plDoor } from './door/pl.ts';
import { ur as urDoor } from './door/ur.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';
import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in every language that families are written to in. */
export const welcomeWords: Readonly<Record<Language, WelcomeWords>> = { en, cy, pl, ur, ar };

/** What stands before a welcome is open, in the same languages. */
export const doorWords: Readonly<Record<Language, DoorWords>> = {
  en: enDoor,
  cy: cyDoor,
  pl: plDoor,
  ur: urDoor,
  ar: arDoor,
};

const fromTheRight = /[\u0590-\u08ff]/;

/** A sentence with its gaps filled in; a name stays apart where it may be read in another direction than the sentence. */
export function filledIn(
  language: Language,
  sentence: string,
  gaps: Readonly<Record<string, string>>,
): string {
  const isTurned = directionOf(language) === 'rtl';
  const apart = Object.entries(gaps).map(
    ([gap, text]) => [gap, isTurned || fromTheRight.test(text) ? `\u2068${text}\u2069` : text] as const,
  );
  return filled(sentence, Object.fromEntries(apart));
}
