import type { FamilyText } from '../family-email.ts';

/** What a mail that welcomes somebody of a family is told, besides the children. */
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

/** Every sentence of the mails to families, in one language. */
export interface FamilyWords {
  readonly welcome: FamilyText<WelcomeKey>;
  readonly reminder: FamilyText<WelcomeKey>;
  readonly lastReminder: FamilyText<WelcomeKey>;
  readonly childAdded: FamilyText<ChildAddedKey>;
}
