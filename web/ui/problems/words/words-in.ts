import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import type { ProblemWords } from './problem-words.ts';
import { ur } from './ur.ts';

/** The pages of what went wrong, in every language that families are written to in. */
export const problemWords: Readonly<Record<Language, ProblemWords>> = { en, cy, pl, ur, ar };
