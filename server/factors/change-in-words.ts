import type { MailLanguage } from '../roster/rules.ts';
import { changeWords, type ChangeKind } from './change-words.ts';

/** What happened to how an account proves itself, and the names that belong to it. */
export interface FactorChange {
  readonly kind: ChangeKind;
  /** `by` for a reset, `name` of a passkey, `provider` and `shownAs` of an account elsewhere. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A change as a sentence for the account's holder. Names are kept from turning the words of another direction around them. */
export function changeInWords({ kind, names = {} }: FactorChange, language: MailLanguage): string {
  const apart = (name: string) => (language === 'ur' || language === 'ar' ? `\u2068${name}\u2069` : name);
  return changeWords[language][kind].replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    names[name] === undefined ? gap : apart(names[name]),
  );
}
