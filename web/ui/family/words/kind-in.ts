import type { Language } from '#server/contacts/family/rules.ts';
import { familyWords } from './words-in.ts';

const usual = { Parent: 'parent', Guardian: 'guardian', Carer: 'carer' } as const;

const isUsual = (kind: string): kind is keyof typeof usual => Object.hasOwn(usual, kind);

/** A kind of contact as a family reads it: the usual ones in its language, others as the school calls them. */
export const kindIn = (language: Language, kind: string): string =>
  isUsual(kind) ? familyWords[language][usual[kind]] : kind;
