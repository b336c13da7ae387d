import type { Settings } from '../settings.ts';
import type { Invitation } from './invitation.ts';
import { tokenFor } from './token.ts';

/** The token of an invitation's current issue. */
export const tokenOf = (
  { linkKey }: Pick<Settings, 'linkKey'>,
  { id, version, nonce }: Pick<Invitation, 'id' | 'version' | 'nonce'>,
): string => tokenFor(linkKey, 'invitation', { id, version, nonce });
