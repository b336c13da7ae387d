import { deedStatuses } from '#server/contacts/rules.ts';
import { IconMail } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { WelcomeContactsDialog } from './welcome-contacts-dialog.tsx';

/** Send Welcome Email: to those who are ready for it, again to those who never logged in, and anew to those who were revoked. */
export const welcomeAction: ContactAction = {
  id: 'welcome',
  label: 'Send Welcome Email',
  icon: IconMail,
  permission: 'contact:welcome',
  statuses: deedStatuses.welcome,
  Dialog: WelcomeContactsDialog,
};
