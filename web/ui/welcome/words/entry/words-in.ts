import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { EntryWords } from './entry-words.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** How somebody comes in with an account that they have, in every language that families are written to in. */
export const entryWords: Readonly<Record<Language, EntryWords>> = { en, cy, pl, ur, ar };
