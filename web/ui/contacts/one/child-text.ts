import type { ChildOfContact } from '../../../answers.ts';
import { dayOf } from '../../when.ts';

/** Whether a contact has access to a child, and why not, in a line. */
export function childText({ left, linked, blocked, access, accessBy, accessAt }: ChildOfContact): string {
  if (blocked) return 'Blocked';
  if (!linked)
    return left ? 'Not at the school any more' : 'At the school, but not linked to this contact any more';
  const when = accessAt === null ? '' : `, ${dayOf(accessAt)}`;
  if (access === false) return `Access ended by ${accessBy ?? 'the office'}${when}`;
  if (left) return 'Not at the school any more';
  return access === true
    ? `Access given by ${accessBy ?? 'the office'}${when}`
    : 'Has access, by the school’s records';
}
