import { deedStatuses, type ContactReason, type ContactStatus } from '../rules.ts';

/** What decides what welcoming a contact at a school comes to. */
export interface WelcomeFacts {
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  readonly email: string | null;
  /** Whether they sign in with an account of theirs already, because of another school of the trust. */
  readonly signsIn: boolean;
  /** Whether they could answer what the trust has a welcome by mail ask for. */
  readonly provable: boolean;
  /** Whether it is whoever welcomes. */
  readonly isActor: boolean;
}

/** Why a contact is not welcomed. */
export const welcomeObstacles = [
  'contact_blocked',
  'already_active',
  'not_eligible',
  'no_safe_address',
  'birth_date_missing',
  'self_change',
] as const;
export type WelcomeObstacle = (typeof welcomeObstacles)[number];
export type WelcomeDecision = 'welcome' | 'add_child' | WelcomeObstacle;

/**
 * What welcoming a contact comes to: a link for whoever has no account; whoever signs in already needs none, their
 * children here are added at once. Blocks outrank everything.
 */
export function decideWelcome(facts: WelcomeFacts): WelcomeDecision {
  const { status, reasons, email, signsIn, provable, isActor } = facts;
  if (status === 'blocked') return 'contact_blocked';
  if (isActor) return 'self_change';
  if (status === 'active') return 'already_active';
  // Without an address nobody is ready for a welcome; whoever signs in already does not need one.
  const allowed = deedStatuses.welcome.includes(status) || status === 'not_eligible';
  if (!allowed || reasons.length > 0) return 'not_eligible';
  if (signsIn) return 'add_child';
  if (email === null) return 'no_safe_address';
  return provable ? 'welcome' : 'birth_date_missing';
}
