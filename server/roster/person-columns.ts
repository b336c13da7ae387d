/** What a roster says of a person and an import compares, as the columns of a person; in the order in which users are read. */
export const personColumns = [
  'given_name',
  'family_name',
  'preferred_given_name',
  'preferred_family_name',
  'email',
  'phone',
  'enabled',
  'grade',
  'contact_type',
  'language',
] as const;
