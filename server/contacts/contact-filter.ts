import { z } from 'zod';
import type { Site } from '../administrators/rules.ts';
import { likeText } from '../invitations/staff-filter.ts';
import { line } from '../trust/text.ts';
import { contactStatuses, soughtReasons } from './rules.ts';

/** Which contacts are looked for. `school` counts at the trust alone: a school sees its own. */
export const contactFilter = z.strictObject({
  q: line(100).optional(),
  status: z.enum(contactStatuses).optional(),
  school: z.uuid().optional(),
  year: line(50).optional(),
  type: line(100).optional(),
  reason: z.enum(soughtReasons).optional(),
});
export type ContactFilter = z.infer<typeof contactFilter>;

/** A contact at one school: what a row of the list, and each deed, is about. */
export const contactAtSchool = z.strictObject({ contactId: z.uuid(), schoolId: z.uuid() });
export type ContactAtSchool = z.infer<typeof contactAtSchool>;

/** Some contacts, each at a school, or all who match a filter save a few. Never a list of a million ids. */
export const contactSelection = z.union([
  z.strictObject({ contacts: z.array(contactAtSchool).max(1000) }),
  z.strictObject({ all: contactFilter, except: z.array(contactAtSchool).max(1000) }),
]);
export type ContactSelection = z.infer<typeof contactSelection>;

/** The first five arguments of the database's `find_contacts` and `count_contacts`. */
export function contactArguments({ schoolId }: Site, filter: ContactFilter): unknown[] {
  const { q, school, year, type, reason } = filter;
  return [q ? likeText(q) : null, schoolId ?? school ?? null, year || null, type || null, reason ?? null];
}
