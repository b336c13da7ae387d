import { languages, type Language } from '#server/contacts/family/rules.ts';

const asked = /^\s*([a-z]{2})\b/i;

/** The first language of a browser that families are written to in; else English. For whoever nobody knows yet. */
export function preferredLanguage({ headers }: Request): Language {
  const wanted = (headers.get('Accept-Language') ?? '').split(',').map((each) => asked.exec(each)?.[1]);
  const known = wanted.map((each) => languages.find((language) => language === each?.toLowerCase()));
  return known.find((language) => language !== undefined) ?? 'en';
}
