import { z } from 'zod';
import type { Site } from '../../administrators/rules.ts';
import { likeText } from '../../invitations/staff-filter.ts';
import { contactFilter } from '../contact-filter.ts';

/** Whose accounts are looked for beside those of families alone. `school` counts at the trust; staff are in no year. */
export const accountFilter = contactFilter
  .omit({ type: true, reason: true })
  .extend({ user: z.enum(['student', 'staff', 'all']) });
export type AccountFilter = z.infer<typeof accountFilter>;

/** Somebody in the list: a contact at one school, or a student or member of staff, who have one row each. */
export const accountAt = z.strictObject({ personId: z.uuid(), schoolId: z.uuid().nullable() });
export type AccountAt = z.infer<typeof accountAt>;

/** Some people, or all who match a filter save a few. Never a list of a million ids. */
export const accountSelection = z.union([
  z.strictObject({ user: accountFilter.shape.user, people: z.array(accountAt).max(1000) }),
  z.strictObject({ all: accountFilter, except: z.array(accountAt).max(1000) }),
]);
export type AccountSelection = z.infer<typeof accountSelection>;

/** What `find_accounts` and `count_accounts` of the database are asked: words, school, year, and the school that looks. */
export function accountArguments({ schoolId }: Site, { q, school, year }: AccountFilter): unknown[] {
  return [q ? likeText(q) : null, schoolId ?? school ?? null, year || null, schoolId];
}
