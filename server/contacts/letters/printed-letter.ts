import type { MailLanguage } from '../../roster/rules.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';
import type { LetterPurpose } from './rules.ts';

/** What stands on one letter. Only whoever prints it is ever told the code. */
export interface PrintedLetter extends ContactAt {
  readonly purpose: LetterPurpose;
  readonly name: string;
  readonly school: string;
  readonly trust: string;
  /** Their own children at the school, by name, on a welcome. */
  readonly children: readonly string[];
  /** What they sign in with, where the letter is for a new password. */
  readonly login: string | null;
  readonly code: string;
  /** Where it is typed in; with the code behind a # it is filled in already. */
  readonly address: string;
  /** An ISO string. */
  readonly expiresAt: string;
  /** The language that the contact is written to in, and until when the code works, in that language. */
  readonly language: MailLanguage;
  readonly worksUntil: string;
  /** Whether the link of a welcome by mail asks for the code, too. */
  readonly linkAsks: boolean;
}
