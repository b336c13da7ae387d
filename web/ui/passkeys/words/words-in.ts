import type { Language } from '#server/contacts/family/rules.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { PasskeyWords } from './passkey-words.ts';
import { pl } from './pl.ts';
import { ur } from './ur.ts';

/** Passkeys, and being asked once more who one is, in every language that families are written to in. */
export const passkeyWords: Readonly<Record<Language, PasskeyWords>> = { en, cy, pl, ur, ar };
