import type { Administration, AdministratorRole, Site } from '../administrators/rules.ts';

/** Where a product belongs: to the trust as a whole, or to each school. */
export const productLevels = ['trust', 'school'] as const;
export type ProductLevel = (typeof productLevels)[number];

/** Why a grant came to its end. */
export const endReasons = [
  'role_removed',
  'role_changed',
  'access_revoked',
  'end_date',
  'left_school',
  'no_student',
  'replaced',
  'portal_flag_removed',
  'wrong_contact',
  'blocked',
] as const;
export type EndReason = (typeof endReasons)[number];

/** How far Revoke Access goes at the trust: what the trust manages alone, or what schools do, too. */
export const reaches = ['trust', 'everything'] as const;
export type Reach = (typeof reaches)[number];

/** What a role lets somebody do, from the most powerful down. A role with a name of its own has one of these as its preset. */
export const presets = [
  'account_owner',
  'account_admin',
  'full_edit',
  'partial_edit',
  'full_read_only',
  'partial_read_only',
  'minimal_read_only',
  'anonymised',
] as const;
export type Preset = (typeof presets)[number];

/** The most powerful preset that an administrator may grant: only Owners make Owners and Admins, Admins make the rest. */
export const grantsUpTo: Readonly<Record<AdministratorRole, Preset>> = {
  account_owner: 'account_owner',
  account_admin: 'full_edit',
};

/** Whether access to a product of this level is held at this place: trust products at the trust, school products at a school. */
export function heldAt(level: ProductLevel, place: Site): boolean {
  return level === (place.schoolId === null ? 'trust' : 'school');
}

/** A role, and the school it is or would be held at; null for the trust. */
export interface PlacedRole {
  readonly roleId: string;
  readonly schoolId: string | null;
}

/** Who gives access: their own account, and what they administer at this instant. */
export interface Granter {
  readonly accountId: string | null;
  readonly administrations: readonly Administration[];
}

/** A role at the place where it would be held. */
export interface GrantedRole {
  readonly preset: Preset;
  readonly level: ProductLevel;
  readonly place: Site;
}

/** Why somebody may not grant a role. */
export type GrantObstacle = 'role_unknown' | 'not_permitted' | 'self_change' | 'above_own_power';

/**
 * Whether somebody may grant a role: null when they may, otherwise what stands in the way. Only within their own
 * sites, only up to their own power, and never to themselves. The one rule of every door through which access
 * is given: single, bulk, basket, file, change, re-invite, accept, request.
 */
export function canGrant(
  { administrations }: Granter,
  { preset, level, place }: GrantedRole,
  toSelf: boolean,
): GrantObstacle | null {
  if (!heldAt(level, place)) return 'role_unknown';
  const here = administrations.filter((held) => covers(held, place));
  if (here.length === 0) return 'not_permitted';
  if (toSelf) return 'self_change';
  return here.some(({ role }) => reachesUpTo(role, preset)) ? null : 'above_own_power';
}

/** Whether an administrator's power reaches as far as a preset: to grant such a role, and to make or alter one. */
export const reachesUpTo = (role: AdministratorRole, preset: Preset): boolean =>
  power(grantsUpTo[role]) >= power(preset);

const covers = ({ trustId, schoolId }: Administration, place: Site): boolean =>
  trustId === place.trustId && (schoolId === null || schoolId === place.schoolId);

/** Presets in numbers: more power, higher number. */
export const power = (preset: Preset): number => presets.length - presets.indexOf(preset);
