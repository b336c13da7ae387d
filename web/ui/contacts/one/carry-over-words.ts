import type { CarryGround } from '#server/contacts/carry-over/rules.ts';

/** What two records have in common, as an office manager would say it. */
export const groundWords: Readonly<Record<CarryGround, string>> = {
  students: 'the same children',
  given_name: 'the same first name',
  family_name: 'the same surname, or a part of it',
  phone: 'the same phone number',
  email: 'the same e-mail address',
};
