import type { Passport } from '../../answers.ts';
import { dayOf } from '../when.ts';

/** "19 December 2026", of a day as the passport has it. */
export const dayIn = (day: string): string => dayOf(`${day}T12:00:00Z`);

/** How access came about. */
export const howText: Readonly<Record<Passport['access'][number]['how'], string>> = {
  invitation: 'accepted an invitation',
  request: 'asked for it',
  bulk: 'part of a bulk change',
  directly: 'given directly',
};

/** What became of an invitation. */
export const invitationText: Readonly<Record<Passport['invitations'][number]['state'], string>> = {
  pending: 'Open',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Run out',
  cancelled: 'Taken back',
};

/** What became of a request. */
export const requestText: Readonly<Record<Passport['requests'][number]['state'], string>> = {
  open: 'Open',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Taken back',
};

/** What a bulk change was for. */
export const bulkText: Readonly<Record<Passport['bulkChanges'][number]['kind'], string>> = {
  invite: 'Invitation',
  csv: 'Invitation by a file',
  change_role: 'Change of role',
  remove_role: 'Removal of a role',
  revoke: 'End of all access',
  welcome: 'Welcome to a family account',
  contact_reset: 'Link for a new password',
  contact_revoke: 'End of family access',
  contact_restore: 'Family access given back',
  undo: 'Taken back',
  rollover: 'Turn of the school year',
};

/** What became of somebody's row in a bulk change. */
export const outcomeText: Readonly<Record<Passport['bulkChanges'][number]['outcome'], string>> = {
  to_do: 'To be done',
  done: 'Done',
  skipped: 'Left out',
  failed: 'Failed',
  undone: 'Undone',
};

/** What happened at the sign-in page. */
export const signInText: Readonly<Record<Passport['signIns'][number]['what'], string>> = {
  signed_in: 'Signed in',
  refused: 'Wrong password',
  signed_out: 'Signed out',
};

/** What was changed of a sign-in. */
export const signInChangeText: Readonly<Record<Passport['signInChanges'][number]['what'], string>> = {
  created: 'Account made',
  reopened: 'Account opened again',
  closed: 'Account closed, with its password',
  name: 'Display name changed',
  email: 'Login e-mail changed',
  password: 'Password changed',
  password_by_link: 'New password by a link',
};
