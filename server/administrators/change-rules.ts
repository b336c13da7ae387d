import { rolePermissions, type AdministratorRole } from './rules.ts';

/** How far somebody's power goes: what their role may do, and at which schools; null for all sites. */
export interface Power {
  readonly role: AdministratorRole;
  readonly schoolIds: readonly string[] | null;
}

/** Whether somebody may do less than before, or may do it at fewer schools. */
export function losesPower(before: Power, after: Power): boolean {
  const may = rolePermissions[after.role];
  if (rolePermissions[before.role].some((permission) => !may.includes(permission))) return true;
  if (after.schoolIds === null) return false;
  const reached = new Set(after.schoolIds);
  return before.schoolIds === null || before.schoolIds.some((school) => !reached.has(school));
}

/** How an administrator stands, as the Administrators page says it. */
export const administratorStatuses = ['active', 'invite_pending', 'invite_expired', 'declined'] as const;
export type AdministratorStatus = (typeof administratorStatuses)[number];
