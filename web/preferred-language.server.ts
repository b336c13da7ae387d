import { languageWanted, type Language } from '#server/contacts/family/rules.ts';

/** The first language of a browser that families are written to in; else English. For whoever nobody knows yet. */
export const preferredLanguage = ({ headers }: Request): Language =>
  languageWanted(headers.get('Accept-Language') ?? '');
