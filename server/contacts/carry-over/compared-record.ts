/** In SQL: a record of a contact (the alias of a person) as far as it is compared. */
export const comparedRecord = (
  p: string,
): string => `jsonb_build_object('givenNames', array_remove(array[${p}.given_name, ${p}.preferred_given_name], null),
  'familyNames', array_remove(array[${p}.family_name, ${p}.preferred_family_name], null), 'phone', ${p}.phone, 'email', ${p}.email)`;
