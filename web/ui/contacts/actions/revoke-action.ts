import { deedStatuses } from '#server/contacts/rules.ts';
import { IconUserX } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { RevokeContactsDialog } from './revoke-contacts-dialog.tsx';

/** Revoke Access: of those who are ready for it, and of those who never answered their welcome. */
export const revokeAction: ContactAction = {
  id: 'revoke',
  label: 'Revoke Access',
  icon: IconUserX,
  permission: 'contact:revoke',
  statuses: deedStatuses.revoke,
  danger: true,
  Dialog: RevokeContactsDialog,
};
