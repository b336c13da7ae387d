import { deedStatuses } from '#server/contacts/rules.ts';
import { IconKey } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { ResetContactsDialog } from './reset-contacts-dialog.tsx';

/** Reset Password: of those who sign in. */
export const resetAction: ContactAction = {
  id: 'reset',
  label: 'Reset Password',
  icon: IconKey,
  permission: 'account:reset',
  statuses: deedStatuses.reset,
  Dialog: ResetContactsDialog,
};
