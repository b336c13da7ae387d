import { z } from 'zod';
import type { Site } from '../administrators/rules.ts';
import { line } from '../trust/text.ts';
import { staffStatuses, type StaffStatus } from './rules.ts';

/** Which members of staff are looked for. */
export const staffFilter = z.strictObject({
  q: line(100).optional(),
  status: z.enum(staffStatuses).optional(),
});
export type StaffFilter = z.infer<typeof staffFilter>;

/** Some people, or everybody who matches a filter save a few. Never a list of a million ids. */
export const staffSelection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).max(1000) }),
  z.strictObject({ all: staffFilter, except: z.array(z.uuid()).max(1000) }),
]);
export type StaffSelection = z.infer<typeof staffSelection>;

const standing: Record<StaffStatus, string> = {
  not_registered: 'not_registered',
  invited: 'invited',
  invitation_expired: 'invited',
  registered: 'registered',
};

/** The first five arguments of the database's `find_staff`. */
export function staffArguments({ schoolId }: Site, { q, status }: StaffFilter, now: Date): unknown[] {
  return [
    q ? likeText(q) : null,
    schoolId,
    status ? standing[status] : null,
    status === 'invited' ? now.toISOString() : null,
    status === 'invitation_expired' ? now.toISOString() : null,
  ];
}

/** Text to be matched as it stands: `%` and `_` mean themselves. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
