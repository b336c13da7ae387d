import { canGrant, type GrantedRole, type Granter } from '../../access/rules.ts';
import type { RefusalCode } from '../../refusal.ts';
import { deedStatuses, type ContactReason, type ContactStatus, type RevokeReason } from '../rules.ts';

/** Why a contact's access at a school cannot be revoked as they stand; null when it can. A block outranks everything. */
export function revokeObstacle(status: ContactStatus): RefusalCode | null {
  if (deedStatuses.revoke.includes(status)) return null;
  if (status === 'blocked') return 'contact_blocked';
  if (status === 'active') return 'still_eligible';
  return status === 'revoked' ? 'already_decided' : 'not_registered';
}

/** Why a contact's access at a school cannot be given back as they stand; null when it can, as far as the school is concerned. */
export function restoreObstacle(status: ContactStatus): RefusalCode | null {
  if (deedStatuses.restore.includes(status)) return null;
  return status === 'blocked' ? 'contact_blocked' : 'already_decided';
}

/** The reason that is written down: the first one; without any, a welcome is taken back that nobody had answered. */
export const revokeReason = (reasons: readonly ContactReason[]): RevokeReason => reasons[0] ?? 'withdrawn';

/**
 * Why a row that was shown is not carried out: what it was shown for is not so any more. One of several reasons is enough,
 * another one than was shown is not: nobody has seen that.
 */
export function changedSince(
  shown: readonly ContactReason[],
  reasons: readonly ContactReason[],
): RefusalCode | null {
  const holds = shown.length === 0 ? reasons.length === 0 : shown.some((reason) => reasons.includes(reason));
  return holds ? null : 'illegal_transition';
}

/** What decides whether a role comes back that a revoke ended. */
export interface TakenRole {
  readonly role: GrantedRole;
  /** Whether the product, the role, or the school has been retired since. */
  readonly retired: boolean;
  /** The first instant without it, as it was given. */
  readonly endsAt: Date | null;
  /** Whether the same product was given again since then, there, whatever has become of it: that was decided later. */
  readonly decidedSince: boolean;
}

/** Whether Restore gives a role back: only what it still is, and what whoever restores could give by themselves. */
export function comesBack(
  { role, retired, endsAt, decidedSince }: TakenRole,
  by: Granter,
  now: Date,
): boolean {
  if (retired || decidedSince || (endsAt !== null && endsAt <= now)) return false;
  return canGrant(by, role, false) === null;
}
