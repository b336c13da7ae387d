import { byInvitee, lastDayIn, subjectOf, who, type Telling } from './telling.ts';

/** Told of the holder as "their", of anybody else by name. */
const own =
  (verb: string, thing: string): Telling =>
  (entry, names) =>
    entry.actorAccountId === entry.subjectId
      ? `${verb} their ${thing}`
      : `${verb} the ${thing} of ${who(subjectOf(entry, names))}`;

const placeOf = (details: Readonly<Record<string, unknown>>): string =>
  details['provider'] === 'google' ? 'Google' : 'Microsoft';

/** What is told of sign-in and of accounts. */
export const accountTellings: Readonly<Record<string, Telling>> = {
  'account.signed_in': () => 'signed in',
  'account.signed_out': ({ details }) =>
    details['everywhere'] === true ? 'signed out everywhere' : 'signed out',
  'account.sign_in_refused': (entry, names) =>
    `tried to sign in as ${who(subjectOf(entry, names))}, and was refused: the password was wrong`,
  'account.password_refused': own('gave a wrong password while changing', 'account'),
  'account.password_changed': own('changed', 'password'),
  'account.password_reset': (entry, names) =>
    `set a new password for ${who(subjectOf(entry, names))} by a ${'letterId' in entry.details ? 'letter' : 'link'}`,
  'account.reset_requested': (entry, names) =>
    `asked for a link to set a new password for ${who(subjectOf(entry, names))}`,
  'account.name_changed': own('changed', 'display name'),
  'account.language_chosen': own('chose the language of', 'mails'),
  'account.email_change_requested': own('asked to change', 'login address'),
  'account.email_changed': own('changed', 'login address'),
  'account.session_ended': own('signed out another device of', 'account'),
  'account.other_sessions_ended': () => 'signed out everywhere else',
  'account.created': (entry, names) =>
    byInvitee(entry) ? 'made an account' : `made an account for ${who(subjectOf(entry, names))}`,
  'account.reopened': (entry, names) => `opened the account of ${who(subjectOf(entry, names))} again`,
  'account.put_aside': (entry, names) =>
    `closed the account of ${who(subjectOf(entry, names))}; it can be given back until ${lastDayIn(entry.details['keptUntil'])}`,
  'account.password_destroyed': (entry, names) =>
    `destroyed the password of ${who(subjectOf(entry, names))}, which could not be given back any more`,
  'account.closed': (entry, names) =>
    `closed the account of ${who(subjectOf(entry, names))}: it opens nothing any more`,
  'account.step_asked': () => 'was asked for the second step of the sign-in',
  'account.factor_added': own('added an authenticator app to', 'account'),
  'account.factor_replaced': own('replaced the authenticator app of', 'account'),
  'account.factor_removed': own('removed the authenticator app of', 'account'),
  'account.factor_proven': () => 'gave the right code of the second step',
  'account.factor_refused': () => 'gave a wrong code of the second step',
  'account.backup_codes_made': own('made new backup codes for', 'account'),
  'account.backup_code_used': () => 'used a backup code',
  'account.device_forgotten': own('had a device forgotten that was remembered for', 'account'),
  'account.passkey_added': own('added a passkey to', 'account'),
  'account.passkey_not_added': own('could not add a passkey to', 'account'),
  'account.passkey_renamed': own('renamed a passkey of', 'account'),
  'account.passkey_removed': own('removed a passkey of', 'account'),
  'account.passkey_refused': own('used a passkey that was not accepted for', 'account'),
  'account.factors_reset': (entry, names) =>
    `reset the second step of ${who(subjectOf(entry, names))}, who had lost it`,
  'account.throttled': (entry, names) =>
    `${own('went wrong too often with', 'account')(entry, names)}, and has to wait`,
  'account.reset_sent': (entry, names) =>
    `had a link to set a new password sent to ${who(subjectOf(entry, names))}`,
  'account.proof_refused': () => 'could not confirm that it is them',
  'account.identity_connected': ({ details }) => `connected their account with one at ${placeOf(details)}`,
  'account.identity_disconnected': ({ details }) => `disconnected their account from ${placeOf(details)}`,
  'account.proven': () => 'confirmed that it is them',
};
