import type { FamilyText } from '../family-email.ts';

/** What every mail is told that goes to an account about itself. */
type AboutAccount = 'portalName' | 'personName' | 'toAddress';

export type PasswordChangedKey = AboutAccount | 'changedAt' | 'forgotUrl';
export type FactorChangedKey = PasswordChangedKey | 'change';
export type NewDeviceKey = AboutAccount | 'device' | 'signedInAt' | 'address' | 'forgotUrl';
/** What mails are told of another address to sign in with: to the new one, to the present one, to one that has an account, to the old one. */
export type EmailChangeKey = AboutAccount | 'confirmUrl' | 'askedAt' | 'worksUntil';
export type EmailChangeAskedKey = AboutAccount | 'newEmail' | 'profileUrl' | 'askedAt';
export type EmailChangeTakenKey = 'portalName' | 'askedAt' | 'toAddress';
export type EmailChangedKey = AboutAccount | 'newEmail' | 'changedAt';
/** What a mail is told that brings a code to an invited address. */
export type AddressCodeKey =
  'trustName' | 'placeName' | 'inviteeName' | 'loginAddress' | 'code' | 'worksUntil' | 'toAddress';

/** Every sentence of the mails about somebody's own account, in one language. */
export interface AccountWords {
  readonly passwordChanged: FamilyText<PasswordChangedKey>;
  readonly factorChanged: FamilyText<FactorChangedKey>;
  readonly newDevice: FamilyText<NewDeviceKey>;
  readonly emailChange: FamilyText<EmailChangeKey>;
  readonly emailChangeAsked: FamilyText<EmailChangeAskedKey>;
  readonly emailChangeTaken: FamilyText<EmailChangeTakenKey>;
  readonly emailChanged: FamilyText<EmailChangedKey>;
  readonly addressCode: FamilyText<AddressCodeKey>;
}
