import type { PlacedRole } from '../access/rules.ts';
import { Refusal } from '../refusal.ts';
import { transition, type Transitions } from '../state-machine.ts';

/**
 * The life of an invitation.
 *
 *            ┌─reissue─┐
 *            ▼         │
 *   ●──▶ pending ──expire──▶ expired
 *            ├──accept──▶ accepted   (final)
 *            ├──decline─▶ declined   (final)
 *            └──cancel──▶ cancelled  (final, also from expired)
 */
export const invitationStates = ['pending', 'accepted', 'declined', 'expired', 'cancelled'] as const;
export type InvitationState = (typeof invitationStates)[number];
export type InvitationEvent = 'accept' | 'decline' | 'expire' | 'cancel' | 'reissue';

export const invitationTransitions: Transitions<InvitationState, InvitationEvent> = {
  pending: {
    accept: 'accepted',
    decline: 'declined',
    expire: 'expired',
    cancel: 'cancelled',
    reissue: 'pending',
  },
  expired: { reissue: 'pending', cancel: 'cancelled' },
  accepted: {},
  declined: {},
  cancelled: {},
};

export const inviteeKinds = ['staff', 'administrator', 'contact'] as const;
export type InviteeKind = (typeof inviteeKinds)[number];

/**
 * How long an invitee has to answer, in hours: whole days would stretch or shrink by an hour when the
 * clocks change. Administrators hold more power and families more risk, so they get less time.
 */
export const invitationLifetimeHours: Readonly<Record<InviteeKind, number>> = {
  staff: 336,
  administrator: 168,
  contact: 168,
};

const hourMs = 60 * 60 * 1000;

/** The instant from which an invitation issued at `issuedAt` no longer works. */
export function invitationExpiry(kind: InviteeKind, issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + invitationLifetimeHours[kind] * hourMs);
}

interface Life {
  readonly state: InvitationState;
  readonly expiresAt: Date;
}

/**
 * The state as of `now`. A stored `pending` at or past its expiry already counts as expired:
 * the sweep only writes down what this function has been saying since that instant.
 */
export function invitationStateAt({ state, expiresAt }: Life, now: Date): InvitationState {
  return state === 'pending' && expiresAt <= now ? 'expired' : state;
}

/** The state after `event` as of `now`, or the refusal that says why not. */
export function nextInvitationState(invitation: Life, event: InvitationEvent, now: Date): InvitationState {
  const state = invitationStateAt(invitation, now);
  if (event === 'expire' && state === 'expired') return 'expired';
  if ((event === 'accept' || event === 'decline') && state === 'expired') {
    throw new Refusal('invitation_expired', `It ran out at ${invitation.expiresAt.toISOString()}.`);
  }
  return transition(invitationTransitions, state, event);
}

/** How a member of staff stands, as the User Invitations page says it. */
export const staffStatuses = ['not_registered', 'invited', 'invitation_expired', 'registered'] as const;
export type StaffStatus = (typeof staffStatuses)[number];

/** The facts that a member of staff's status follows from. */
export interface StaffFacts {
  /** Whether an account is registered for them. */
  readonly registered: boolean;
  /** The expiry of their newest invitation that is neither answered nor cancelled. */
  readonly invitedUntil: Date | null;
}

/** A member of staff's status as of `now`. */
export function staffStatus({ registered, invitedUntil }: StaffFacts, now: Date): StaffStatus {
  if (registered) return 'registered';
  if (invitedUntil === null) return 'not_registered';
  return invitedUntil <= now ? 'invitation_expired' : 'invited';
}

/** What a link leads to. */
export type LinkState = 'open' | 'accepted' | 'declined' | 'expired' | 'cancelled' | 'replaced' | 'unknown';

/** What a link of issue `version` leads to as of `now`. */
export function linkState(
  invitation: Life & { readonly version: number },
  version: number,
  now: Date,
): LinkState {
  const state = invitationStateAt(invitation, now);
  if (version !== invitation.version && (state === 'pending' || state === 'expired')) return 'replaced';
  return state === 'pending' ? 'open' : state;
}

/** What decides whether somebody can be invited to a role. */
export interface InviteeFacts {
  /** Not in the roster any more, disabled there, or not working at this site. */
  readonly left: boolean;
  readonly email: string | null;
  readonly accountId: string | null;
  /** Whether it is the inviter, by account or by address. */
  readonly isInviter: boolean;
  /** The products that they hold a role in already, and where. */
  readonly held: readonly PlacedProduct[];
  readonly liveInvitationId: string | null;
  /** Whether that invitation can still be accepted. */
  readonly liveIsOpen: boolean | null;
  /** What it offers. */
  readonly liveOffers: readonly LiveOffer[];
  /** Whether it offers more than the inviter may grant, who would answer for all of it from then on. */
  readonly beyondPower: boolean;
  /** Whether a live invitation to somebody else went to the same address. */
  readonly addressInUse: boolean;
}

/** A role that a live invitation offers, and the first instant without it, as an ISO string. */
export interface LiveOffer extends PlacedRole {
  readonly endsAt?: string | null;
}

/** A product at the school it is held at; null for the trust. */
export interface PlacedProduct {
  readonly productId: string;
  readonly schoolId: string | null;
}

/** A role of a product, where it would be held, and the first instant without it. */
export type WantedRole = PlacedRole & PlacedProduct & { readonly endsAt?: Date | null };

/** What inviting somebody comes to. */
export type InviteDecision = 'grant' | 'invite' | 'reissue' | InviteObstacle;
export type InviteObstacle =
  | 'person_left'
  | 'role_held'
  | 'already_invited'
  | 'address_missing'
  | 'address_in_use'
  | 'above_own_power'
  | 'self_change';

/** Those of `wanted` that somebody does not hold a role in yet: one role in a product and place. */
export const notHeld = <Role extends PlacedProduct>(
  wanted: readonly Role[],
  held: readonly PlacedProduct[],
): Role[] =>
  wanted.filter(
    ({ productId, schoolId }) =>
      !held.some((one) => one.productId === productId && one.schoolId === schoolId),
  );

/**
 * What inviting somebody to these roles comes to: access at once for whoever has an account, otherwise
 * an invitation; one that is live already is issued anew with the roles added. Nobody gives access to themselves.
 */
export function decideInvite(facts: InviteeFacts, wanted: readonly WantedRole[]): InviteDecision {
  if (facts.left) return 'person_left';
  if (facts.isInviter) return 'self_change';
  if (facts.accountId !== null) return notHeld(wanted, facts.held).length > 0 ? 'grant' : 'role_held';
  if (facts.email === null) return 'address_missing';
  if (facts.liveIsOpen && wanted.every((role) => isOffered(role, facts.liveOffers))) return 'already_invited';
  if (facts.addressInUse) return 'address_in_use';
  if (facts.liveInvitationId === null) return 'invite';
  return facts.beyondPower ? 'above_own_power' : 'reissue';
}

const isOffered = (wanted: WantedRole, offers: readonly LiveOffer[]): boolean =>
  offers.some(
    (offer) =>
      offer.roleId === wanted.roleId &&
      offer.schoolId === wanted.schoolId &&
      (offer.endsAt ? Date.parse(offer.endsAt) : null) === (wanted.endsAt?.getTime() ?? null),
  );
