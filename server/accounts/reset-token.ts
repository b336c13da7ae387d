import { tokenFor } from '../invitations/token.ts';
import type { PasswordReset } from './password-reset.ts';

/** The token of a reset link, made again from its row when the mail is sent. */
export const resetToken = (key: Uint8Array, { id, nonce }: Pick<PasswordReset, 'id' | 'nonce'>): string =>
  tokenFor(key, 'password-reset', { id, version: 1, nonce });
