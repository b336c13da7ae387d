import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import type { StepWords } from './step-words.ts';
import { ur } from './ur.ts';

/** The second step in every language that families are written to in. */
export const stepWords: Readonly<Record<Language, StepWords>> = { en, cy, pl, ur, ar };
