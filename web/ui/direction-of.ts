import type { Language } from '#server/contacts/family/rules.ts';

/** In which direction a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ur' || language === 'ar' ? 'rtl' : 'ltr';
