import { accessAdded } from './access-added.ts';
import { accessRemoved } from './access-removed.ts';
import { expiredDigest } from './expired-digest.ts';
import { passwordReset } from './password-reset.ts';
import { staffInvitation } from './staff-invitation.ts';

/** Every message there is, by the name that the outbox knows it by. */
export const emails = {
  'staff-invitation': staffInvitation,
  'access-added': accessAdded,
  'access-removed': accessRemoved,
  'password-reset': passwordReset,
  'expired-digest': expiredDigest,
} as const;
