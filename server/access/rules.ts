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

/** The most powerful preset that an administrator may grant: only Owners make Owners and Admins, Admins make the rest; null for who grants nothing. */
export const grantsUpTo: Readonly<Record<AdministratorRole, Preset | null>> = {
  account_owner: 'account_owner',
  account_admin: 'full_edit',
  full_edit: 'full_edit',
  helpdesk: null,
  observer: null,
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

/** How many years access with an end date may last. */
export const longestYears = 2;

/** What stands against access that is held until just before `endsAt`; null for access without an end. */
export function endObstacle(endsAt: Date | null, now: Date): 'ends_in_past' | 'ends_too_late' | null {
  if (endsAt === null) return null;
  if (endsAt <= now) return 'ends_in_past';
  // Two years to the day: the day itself is part of them.
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + longestYears);
  latest.setUTCDate(latest.getUTCDate() + 1);
  return endsAt > latest ? 'ends_too_late' : null;
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
  const here = administrations.filter((held) => covers(held, place) && grantsUpTo[held.role] !== null);
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
export const power = (preset: Preset | null): number =>
  preset === null ? 0 : presets.length - presets.indexOf(preset);

/** One role that somebody has, or had, and when. */
export interface RoleInTime {
  readonly product: string;
  /** Where it is held: an id, and its name. */
  readonly placeId: string;
  readonly place: string;
  readonly role: string;
  readonly givenAt: Date;
  /** The first instant without it, whatever ended it; null when that is not in sight. */
  readonly endsAt: Date | null;
}

/** What is different from an earlier moment in one product at one place. */
export interface AccessNews {
  readonly kind: 'added' | 'changed' | 'ended';
  readonly product: string;
  readonly place: string;
  readonly placeId: string;
  /** The role of now; of then, for what has ended. */
  readonly role: string;
}

const heldIn = ({ givenAt, endsAt }: RoleInTime, at: Date): boolean =>
  givenAt <= at && (endsAt === null || endsAt > at);

/** What is new since an earlier moment: what came, what has another role, what has ended. What came and went in between is nothing. */
export function newsSince(roles: readonly RoleInTime[], since: Date, now: Date): AccessNews[] {
  const places = Map.groupBy(roles, ({ product, placeId }) => `${product} ${placeId}`);
  return [...places.values()].flatMap((here): AccessNews[] => {
    const then = here.find((role) => heldIn(role, since));
    const today = here.find((role) => heldIn(role, now));
    const shown = today ?? then;
    if (shown === undefined || then?.role === today?.role) return [];
    const kind = today === undefined ? 'ended' : then === undefined ? 'added' : 'changed';
    const { product, place, placeId, role } = shown;
    return [{ kind, product, place, placeId, role }];
  });
}
