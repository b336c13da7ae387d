import { deedStatuses } from '#server/contacts/rules.ts';
import { IconRestore } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { RestoreContactsDialog } from './restore-contacts-dialog.tsx';

/** Restore: the same account and password again, for as long as the trust keeps them. */
export const restoreAction: ContactAction = {
  id: 'restore',
  label: 'Restore',
  icon: IconRestore,
  permission: 'contact:revoke',
  statuses: deedStatuses.restore,
  Dialog: RestoreContactsDialog,
};
