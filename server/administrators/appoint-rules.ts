import { may, type Administration, type AdministratorRole } from './rules.ts';

/** The sites that an administrator manages: all of the trust, or these schools and groups of schools. */
export interface SiteAccess {
  readonly allSites: boolean;
  readonly schoolIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** The whole trust. */
export const allSites: SiteAccess = { allSites: true, schoolIds: [], groupIds: [] };

/** Which roles each role may give and take: only an Owner makes Owners and Admins, an Admin makes the rest. */
export const appoints: Readonly<Record<AdministratorRole, readonly AdministratorRole[]>> = {
  account_owner: ['account_owner', 'account_admin', 'full_edit', 'helpdesk', 'observer'],
  account_admin: ['full_edit', 'helpdesk', 'observer'],
  full_edit: [],
  helpdesk: [],
  observer: [],
};

/** A role, and the schools that it would reach, groups written out; null for all sites. */
export interface Appointment {
  readonly trustId: string;
  readonly role: AdministratorRole;
  readonly schoolIds: readonly string[] | null;
}

/**
 * Whether somebody may make an administrator of this role at these sites, change one who is, or take the role away:
 * null when they may, otherwise what stands in the way. Only within their own sites, only below their own power, and
 * never themselves. The one rule of every door: invite, edit, re-invite, accept, revoke, hand over.
 */
export function canAppoint(
  held: readonly Administration[],
  { trustId, role, schoolIds }: Appointment,
  toSelf: boolean,
): 'self_change' | 'not_permitted' | 'above_own_power' | null {
  if (toSelf) return 'self_change';
  // Who reaches no school, because a group has none, is the trust's matter.
  const places = schoolIds === null || schoolIds.length === 0 ? [null] : schoolIds;
  const here = (each: string | null) =>
    held.filter((one) => may([one], 'administrator:manage', { trustId, schoolId: each }));
  if (places.some((each) => here(each).length === 0)) return 'not_permitted';
  const mighty = places.every((each) => here(each).some((one) => appoints[one.role].includes(role)));
  return mighty ? null : 'above_own_power';
}
