import type { Site } from '../administrators/rules.ts';

/** Where a product belongs: to the trust as a whole, or to each school. */
export const productLevels = ['trust', 'school'] as const;
export type ProductLevel = (typeof productLevels)[number];

/** Why a grant came to its end. */
export const endReasons = [
  'role_removed',
  'access_revoked',
  'left_school',
  'no_student',
  'replaced',
  'portal_flag_removed',
  'wrong_contact',
  'blocked',
] as const;
export type EndReason = (typeof endReasons)[number];

/** Whether access to a product of this level is given and taken at this site: trust products at the trust, school products at a school. */
export function managedAt(level: ProductLevel, site: Site): boolean {
  return level === (site.schoolId === null ? 'trust' : 'school');
}
