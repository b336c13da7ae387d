import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { PasswordWords } from './password-words.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** The pages of a new password in every language that families are written to in. */
export const passwordWords: Readonly<Record<Language, PasswordWords>> = { en, cy, pl, ur, ar };
