import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { NoAccessWords } from './no-access-words.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** The page of a product that a family may not open, in every language that families are written to in. */
export const noAccessWords: Readonly<Record<Language, NoAccessWords>> = { en, cy, pl, ur, ar };
