import type { PersonKind } from '#server/roster/rules.ts';

/** The kinds of people as a school calls them. */
export const kindNames: Readonly<Record<PersonKind, string>> = {
  staff: 'Staff',
  student: 'Students',
  contact: 'Contacts',
};
