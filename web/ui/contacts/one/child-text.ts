import type { ChildOfContact } from '../../../answers.ts';
import { dayOf } from '../../when.ts';

/**
 * Whether a contact has access to a child, and why not, in a line. `shut`: the schools where they stand Blocked; without a
 * block from the child they wait there, as they look like somebody who is blocked.
 */
export function childText(child: ChildOfContact, shut: readonly string[]): string {
  const { schools, left, linked, blocked, access, accessBy, accessAt } = child;
  if (blocked) return 'Blocked';
  if (!linked)
    return left ? 'Not at the school any more' : 'At the school, but not linked to this contact any more';
  if (schools.length > 0 && schools.every((school) => shut.includes(school)))
    return 'Not open to them: they look like somebody who is blocked, and wait for a decision';
  const when = accessAt === null ? '' : `, ${dayOf(accessAt)}`;
  if (access === false) return `Access ended by ${accessBy ?? 'the office'}${when}`;
  if (left) return 'Not at the school any more';
  return access === true
    ? `Access given by ${accessBy ?? 'the office'}${when}`
    : 'Has access, by the school’s records';
}
