import type { ContactAction } from './contact-action.ts';
import { exportAction } from './export-action.tsx';
import { lettersAction } from './letters-action.ts';
import { resetAction } from './reset-action.ts';
import { restoreAction } from './restore-action.ts';
import { revokeAction } from './revoke-action.ts';
import { welcomeAction } from './welcome-action.ts';

/**
 * What the office can do with contacts, in the order of the menu: Send Welcome Email, Reset Password, Revoke Access,
 * Restore, Export, Print letters. Each has a file of its own beside this one.
 */
export const contactActions: readonly ContactAction[] = [
  welcomeAction,
  resetAction,
  revokeAction,
  restoreAction,
  exportAction,
  lettersAction,
];
