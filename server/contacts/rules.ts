/** How a contact stands at a school. It follows from facts: the table is in docs/domain.md. */
export const contactStatuses = [
  'ready_to_provision',
  'never_logged_in',
  'active',
  'ready_to_revoke',
  'revoked',
  'blocked',
  'not_eligible',
] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** As pages, files and letters call them. */
export const contactStatusNames: Readonly<Record<ContactStatus, string>> = {
  ready_to_provision: 'Ready to Provision',
  never_logged_in: 'Never Logged In',
  active: 'Active',
  ready_to_revoke: 'Ready to Revoke Access',
  revoked: 'Revoked',
  blocked: 'Blocked',
  not_eligible: 'Not eligible',
};

/** Why access at a school would end. */
export const contactReasons = ['no_student', 'replaced', 'wrong_contact', 'portal_flag_removed'] as const;
export type ContactReason = (typeof contactReasons)[number];

/** What can be told apart within `portal_flag_removed`: the office took each child away by hand, or the MIS switched the contact off. */
export const portalReasons = ['children_ended', 'switched_off'] as const;

/** What a list can be narrowed down to: why access would end; or that nothing stands against a welcome but a missing address. */
export const soughtReasons = [...contactReasons, ...portalReasons, 'no_email'] as const;

/** Why access at a school was ended: the first reason against it, or a welcome that nobody had answered was taken back. */
export const revokeReasons = [...contactReasons, 'withdrawn'] as const;
export type RevokeReason = (typeof revokeReasons)[number];

/** Why, as people are told: a child whom the office took away is another matter than a flag that was lost. */
export type ToldReason = RevokeReason | 'children_ended';

/** What of a reason people are told; `flagLost`: whether the portal flag is gone, and not each child taken away by hand. */
export const toldReason = <Reason extends RevokeReason>(
  reason: Reason,
  flagLost: boolean,
): Reason | 'children_ended' => (reason === 'portal_flag_removed' && !flagLost ? 'children_ended' : reason);

/** What decides why access would end. */
export interface ReasonFacts {
  /** Linked students who are at the school today; and how many of them are neither taken away nor blocked. */
  readonly students: number;
  readonly openStudents: number;
  /** Whether the contact was ever linked to a student at all. */
  readonly everLinked: boolean;
  /** Whether their contact type has the portal flag, and the MIS has not switched them off; since when not, if it ever had. */
  readonly flagged: boolean;
  readonly flagLostAt: Date | null;
  /** The newer record of the same adult that was proposed to take the account over. */
  readonly replacedBy: string | null;
}

/** What decides how a contact stands. */
export interface StandingFacts extends ReasonFacts {
  readonly blocked: boolean;
  readonly revokedAt: Date | null;
  /** When they took up access to this school, and when they made, or connected, their account. */
  readonly admittedAt: Date | null;
  readonly registeredAt: Date | null;
  /** When the newest welcome that nobody answered runs out, or ran out. */
  readonly welcomeUntil: Date | null;
  /** Whether the roster has an e-mail address of theirs. */
  readonly reachable: boolean;
}

/** All reasons why access would end; none while a contact may have it. The database says the same: `contact_reasons`. */
export function reasonsToEnd(facts: ReasonFacts): ContactReason[] {
  const { students, openStudents, everLinked, flagged, flagLostAt, replacedBy } = facts;
  const holds: Readonly<Record<ContactReason, boolean>> = {
    no_student: students === 0 && everLinked,
    replaced: replacedBy !== null,
    wrong_contact: (students === 0 && !everLinked) || (!flagged && flagLostAt === null),
    portal_flag_removed: (!flagged && flagLostAt !== null) || (students > 0 && openStudents === 0),
  };
  return contactReasons.filter((reason) => holds[reason]);
}

/** How a contact stands at a school. The database says the same: `contact_status`. */
export function contactStatus(facts: StandingFacts): ContactStatus {
  const mayHaveAccess = reasonsToEnd(facts).length === 0;
  if (facts.blocked) return 'blocked';
  if (facts.revokedAt !== null) return 'revoked';
  if (facts.admittedAt !== null && facts.registeredAt !== null)
    return mayHaveAccess ? 'active' : 'ready_to_revoke';
  if (facts.welcomeUntil !== null) return mayHaveAccess ? 'never_logged_in' : 'ready_to_revoke';
  return mayHaveAccess && facts.reachable ? 'ready_to_provision' : 'not_eligible';
}

/** A welcome by mail is good for 168 hours (an invitation's own rule), one by letter for 672. */
export const letterHours = 672;

/** What the office does to contacts. */
export const contactDeeds = ['welcome', 'reset', 'revoke', 'restore'] as const;
export type ContactDeed = (typeof contactDeeds)[number];

/** In which status each deed makes sense. Everything else is refused, or skipped in bulk, with the status as the reason. */
export const deedStatuses: Readonly<Record<ContactDeed, readonly ContactStatus[]>> = {
  welcome: ['ready_to_provision', 'never_logged_in', 'revoked'],
  reset: ['active'],
  revoke: ['ready_to_revoke', 'never_logged_in'],
  restore: ['revoked'],
};
