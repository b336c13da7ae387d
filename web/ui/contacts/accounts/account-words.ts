import type { UserType } from '#server/contacts/accounts/rules.ts';
import type { AccountPersonRow, AccountRow } from '../../../answers.ts';
import { shortInstantOf } from '../../when.ts';
import { childrenText } from '../list/children-text.ts';
import { whyTexts } from '../why-words.ts';
import { yearText } from '../year-text.ts';

const leftTexts = {
  gone: 'Not in the school’s records any more',
  switched_off: 'Switched off in the school’s records',
  left_school: 'Not at the school any more',
} as const;

function staffWhy({ status, left, email, invitedUntil }: AccountPersonRow, now: string): string[] {
  const gone = left === null ? [] : [leftTexts[left]];
  if (status === 'ready_to_provision') return ['Works here, and was not invited yet'];
  if (status === 'never_logged_in' && invitedUntil !== null)
    return [
      invitedUntil > now
        ? `Invited, the link runs out ${shortInstantOf(invitedUntil)}`
        : `The invitation ran out ${shortInstantOf(invitedUntil)}`,
    ];
  if (status === 'active')
    return left === null ? ['Works here, and signs in'] : [...gone, 'Keeps what was given'];
  if (status === 'ready_to_revoke') return [...gone, 'Still has access'];
  if (status === 'revoked') return ['Access was revoked', ...gone];
  return left === null && email === null ? ['No work e-mail address'] : [...gone, 'Has no access'];
}

function studentWhy({ status, left }: AccountPersonRow): string[] {
  if (status === 'active') return ['Is at the school, and signs in'];
  if (status === 'ready_to_revoke') return [leftTexts[left ?? 'left_school'], 'Still has an account'];
  return ['Students have no account of their own here'];
}

/** Why somebody stands as they do. */
export function accountWhy(row: AccountRow, now: string): string[] {
  if (row.kind === 'contact') return whyTexts(row, now);
  return row.kind === 'staff' ? staffWhy(row, now) : studentWhy(row);
}

/** The type of somebody, as a column says it; of a contact the kind of contact. */
export const typeText = (row: AccountRow): string =>
  row.kind === 'contact' ? row.type.name : row.kind === 'staff' ? 'Staff' : 'Student';

/** The schools of a row. */
export const schoolTexts = (row: AccountRow): readonly string[] =>
  row.kind === 'contact' ? [row.school] : row.schools;

/** The children of a contact, or the year of a student. */
export function childrenOrYear(row: AccountRow): string[] {
  if (row.kind === 'contact') return childrenText(row.children);
  return row.year === null ? [] : [yearText(row.year)];
}

/** How the people of a type are called. */
export const typeNames: Readonly<Record<Exclude<UserType, 'contact'>, readonly [one: string, many: string]>> =
  {
    student: ['student', 'students'],
    staff: ['member of staff', 'members of staff'],
    all: ['person', 'people'],
  };

/** What stands below the head of each list. */
export const typeAbouts: Readonly<Record<Exclude<UserType, 'contact'>, (place: string) => string>> = {
  student: (place) =>
    `Students of ${place}. They have no account of their own here: their families do, under Contacts.`,
  staff: (place) =>
    `Staff of ${place}, and how they stand with an account. They are invited in User Invitations, and leavers are revoked in Left, with access.`,
  all: (place) =>
    `Students, staff and contacts of ${place} in one list. What can be done differs from type to type: choose one below. Here everybody can be exported.`,
};
