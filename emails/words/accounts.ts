import type { FamilyText } from '../family-email.ts';
import type { MailLanguage } from '../languages.ts';
import type { AccountWords } from './account-words.ts';
import { accountsInArabic } from './accounts-arabic.ts';
import { accountsInEnglish } from './accounts-english.ts';
import { accountsInPolish } from './accounts-polish.ts';
import { accountsInUrdu } from './accounts-urdu.ts';
import { accountsInWelsh } from './accounts-welsh.ts';

/** One of the mails about somebody's own account, in every language that accounts are written to in. */
export const aboutAccounts = <Key extends string>(
  one: (words: AccountWords) => FamilyText<Key>,
): Readonly<Record<MailLanguage, FamilyText<Key>>> => ({
  en: one(accountsInEnglish),
  cy: one(accountsInWelsh),
  pl: one(accountsInPolish),
  ur: one(accountsInUrdu),
  ar: one(accountsInArabic),
});
