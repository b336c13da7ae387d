/** The roles of the portal itself. */
export const administratorRoles = ['account_owner', 'account_admin'] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

/** What may be done in the portal, as `subject:verb`. */
export const permissions = [
  'staff:read',
  'invitation:send',
  'invitation:cancel',
  'grant:end',
  'passport:read',
  'request:answer',
  'product:manage',
  'settings:manage',
  'roster:read',
  'roster:import',
] as const;
export type Permission = (typeof permissions)[number];

/** A role that somebody holds: at one school, or (null) at the whole trust. */
export interface Administration {
  readonly trustId: string;
  readonly schoolId: string | null;
  readonly role: AdministratorRole;
}

/** The place where somebody acts: a trust, or one school of it. */
export interface Site {
  readonly trustId: string;
  readonly schoolId: string | null;
}

const trustOnly: readonly Permission[] = ['roster:import', 'product:manage', 'settings:manage'];

/**
 * Whether these administrations allow `permission` at `site`. A role at the trust reaches its schools;
 * a role at a school reaches that school alone. A roster, the catalogue and the settings are the whole trust's.
 */
export function may(held: readonly Administration[], permission: Permission, site: Site): boolean {
  return held.some(
    ({ trustId, schoolId }) =>
      trustId === site.trustId &&
      (schoolId === null || schoolId === site.schoolId) &&
      !(trustOnly.includes(permission) && schoolId !== null),
  );
}
