import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import type { CodeWords } from './code-words.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** The pages of a letter's code in every language that families are written to in. */
export const codeWords: Readonly<Record<Language, CodeWords>> = { en, cy, pl, ur, ar };
