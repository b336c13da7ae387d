/**
 * In SQL: what the account `a` of the person `p` (of `known_person`) signs in with; null to a school where they have no child
 * today, unless it had that very address of them: another one came since.
 */
export const knownSignIn = (
  p: string,
): string => `(case when app_school() is null or a.email = lower(${p}.email)
    or exists (select from contact_standing k where k.contact_id = ${p}.id and k.school_id = app_school() and k.students > 0)
  then coalesce(a.sign_in_name, a.email) end)`;
