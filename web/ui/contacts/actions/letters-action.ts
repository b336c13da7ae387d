import { IconPrinter } from '../../icons.ts';
import type { ContactAction } from './contact-action.ts';
import { LettersDialog } from './letters-dialog.tsx';

/** Print letters: for those whom a welcome could reach, and also for those without an e-mail address, who count as not eligible for it. */
export const lettersAction: ContactAction = {
  id: 'letters',
  label: 'Print letters',
  icon: IconPrinter,
  permission: 'contact:welcome',
  statuses: ['ready_to_provision', 'never_logged_in', 'revoked', 'not_eligible'],
  Dialog: LettersDialog,
};
