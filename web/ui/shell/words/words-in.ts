import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import type { ShellWords } from './shell-words.ts';
import { ur } from './ur.ts';

/** What stands round a page, in every language that families are written to in. */
export const shellWords: Readonly<Record<Language, ShellWords>> = { en, cy, pl, ur, ar };
