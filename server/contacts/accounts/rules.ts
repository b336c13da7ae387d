import type { ContactStatus } from '../rules.ts';

/** Whose accounts the Account Manager shows; `contact` are those of families. */
export const userTypes = ['student', 'staff', 'contact', 'all'] as const;
export type UserType = (typeof userTypes)[number];

/** Who has, or could have, an account. */
export type AccountKind = Exclude<UserType, 'all'>;

/** How staff and students can stand: nobody puts a safeguarding block on them. */
export type AccountStatus = Exclude<ContactStatus, 'blocked'>;

/** How people of each type can stand, in the order of the tabs. Students are given no account here: only those who have one stand otherwise. */
export const statusesOfType: Readonly<Record<UserType, readonly ContactStatus[]>> = {
  student: ['active', 'ready_to_revoke', 'not_eligible'],
  staff: ['ready_to_provision', 'never_logged_in', 'active', 'ready_to_revoke', 'revoked', 'not_eligible'],
  contact: [
    'ready_to_provision',
    'never_logged_in',
    'active',
    'ready_to_revoke',
    'revoked',
    'blocked',
    'not_eligible',
  ],
  all: [
    'ready_to_provision',
    'never_logged_in',
    'active',
    'ready_to_revoke',
    'revoked',
    'blocked',
    'not_eligible',
  ],
};

/** What stands in a page's place, and in a tick, for the school of whoever has one row for all of them. */
export const noSchool = '00000000-0000-0000-0000-000000000000';
