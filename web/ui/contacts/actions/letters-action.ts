import { IconPrinter } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { LettersDialog } from './letters-dialog.tsx';

/**
 * Print letters: for those whom a welcome could reach, for those without an e-mail address, who count as not eligible for it, and
 * a new password for those who have access.
 */
export const lettersAction: ContactAction = {
  id: 'letters',
  label: 'Print letters',
  icon: IconPrinter,
  permission: 'contact:welcome',
  statuses: ['ready_to_provision', 'never_logged_in', 'active', 'revoked', 'not_eligible'],
  Dialog: LettersDialog,
};
