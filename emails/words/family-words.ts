import type { AskedProof, Words } from '../define-email.ts';
import type { FamilyText } from '../family-email.ts';

/** What a mail that welcomes somebody of a family is told. */
export type WelcomeKey =
  | 'trustName'
  | 'childrenLines'
  | 'placeName'
  | 'inviteeName'
  | 'acceptUrl'
  | 'worksUntil'
  | 'signInWith'
  | 'toAddress';
/** What a mail is told that says that a child was added. */
export type ChildAddedKey =
  'trustName' | 'childrenLines' | 'placeName' | 'inviteeName' | 'familyUrl' | 'toAddress';
/** What mails are told of access to a school that ended, or was given back. */
export type EndedHereKey = 'trustName' | 'schoolName' | 'personName' | 'toAddress';
export type EndedKey = EndedHereKey | 'keptUntil';
export type RestoredKey = EndedHereKey | 'signInAs' | 'signInUrl';
/** What a mail is told that answers a family's report. */
export type ReportAnsweredKey =
  'trustName' | 'placeName' | 'personName' | 'answer' | 'familyUrl' | 'toAddress';
/** What a mail with a link for a new password is told. */
export type PasswordResetKey =
  'portalName' | 'personName' | 'loginName' | 'resetUrl' | 'askedAt' | 'worksUntil' | 'toAddress';

/** What a welcome says instead of naming the children, where its link asks for something first. */
export interface GuardedWords {
  readonly ready: (to: Words<WelcomeKey>) => string;
  readonly asks: Readonly<Record<AskedProof, string>>;
}

/** Every sentence of the mails to families, in one language. */
export interface FamilyWords {
  readonly welcome: FamilyText<WelcomeKey>;
  readonly guarded: GuardedWords;
  readonly reminder: FamilyText<WelcomeKey>;
  readonly lastReminder: FamilyText<WelcomeKey>;
  readonly childAdded: FamilyText<ChildAddedKey>;
  readonly ended: FamilyText<EndedKey>;
  readonly endedHere: FamilyText<EndedHereKey>;
  readonly restored: FamilyText<RestoredKey>;
  readonly reportAnswered: FamilyText<ReportAnsweredKey>;
  readonly passwordReset: FamilyText<PasswordResetKey>;
}
