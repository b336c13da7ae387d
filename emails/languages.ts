/** The languages that families are written to in. Everybody else is written to in English. */
export const mailLanguages = ['en', 'cy', 'pl', 'ur', 'ar'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/** Which way a language is read. */
export const directionOf = (language: MailLanguage): 'ltr' | 'rtl' =>
  language === 'ur' || language === 'ar' ? 'rtl' : 'ltr';

/** The language that a mail's words ask for; English where it is not one of ours. */
export const languageOf = (asked: string | undefined): MailLanguage =>
  mailLanguages.find((language) => language === asked) ?? 'en';
