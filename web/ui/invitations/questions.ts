import type { HeldRole, StaffRow } from '../../answers.ts';
import { counted } from '../counted.ts';

/** A question before something is done: its consequence spelled out, and what is sent on yes. */
export interface Question {
  readonly title: string;
  readonly body: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
  /** The resource below the site that does it. */
  readonly action: string;
  readonly payload: Readonly<Record<string, string>>;
}

/** Re-invite: the older link dies. */
export const reinvite = (name: string, invitationId: string): Question => ({
  title: `Re-invite ${name}?`,
  body: [
    'They get a new mail, with a link that works for 14 days from now.',
    'The older link stops working.',
  ],
  yes: 'Re-invite',
  no: 'Not now',
  danger: false,
  action: 'invitations/reissue',
  payload: { invitationId },
});

/** Takes an open invitation back. */
export const cancelInvitation = (name: string, invitationId: string): Question => ({
  title: `Cancel the invitation of ${name}?`,
  body: ['The link in their mail stops working straight away.', 'You can invite them again at any time.'],
  yes: 'Cancel invitation',
  no: 'Keep it',
  danger: true,
  action: 'invitations/cancel',
  payload: { invitationId },
});

/** Ends one role in one product. */
export const removeRole = (name: string, { grantId, product, role, at }: HeldRole): Question => ({
  title: `Remove ${name} from ${product}?`,
  body: [
    `They lose the role ${role} in ${product} at ${at} straight away, and are signed out.`,
    'Their other products stay as they are. You can give the role again at any time.',
  ],
  yes: 'Revoke',
  no: 'Keep it',
  danger: true,
  action: 'access/remove-role',
  payload: { grantId },
});

/** Ends everything that somebody has at the site. */
export function revokeAccess(
  { personId, name, access }: StaffRow,
  place: string,
  wholeTrust: boolean,
): Question {
  const ends = access.filter(({ managedHere }) => wholeTrust || managedHere);
  const stays = access.length - ends.length;
  return {
    title: `Revoke all access of ${name}?`,
    body: [
      ends.length === 0
        ? 'They have no product here at the moment; their account here ends.'
        : `They lose ${ends.map(({ product }) => product).join(', ')} ${wholeTrust ? `everywhere in ${place}` : `at ${place}`} straight away, and are signed out.`,
      stays > 0
        ? `${counted(stays, 'product', 'products')} given by the trust ${stays === 1 ? 'stays' : 'stay'}.`
        : 'Coming back means a new invitation, and registering again.',
    ],
    yes: 'Revoke Access',
    no: 'Keep it',
    danger: true,
    action: 'access/revoke',
    payload: { personId },
  };
}
