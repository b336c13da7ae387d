import { tokenFor } from '../invitations/token.ts';
import type { EmailChange } from './email-change.ts';

/** The token of the link for a new login address, made again from its row when the mail is sent. */
export const emailChangeToken = (key: Uint8Array, { id, nonce }: Pick<EmailChange, 'id' | 'nonce'>): string =>
  tokenFor(key, 'email-change', { id, version: 1, nonce });
