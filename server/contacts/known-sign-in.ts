/**
 * In SQL: what the account `a` of the person `p` (of `known_person`) signs in with; null to a school that has nothing to do with
 * them any more, unless it had that very address of them: another one came since.
 */
export const knownSignIn = (
  p: string,
): string => `(case when app_school() is null or a.email = lower(${p}.email)
    or exists (select from known_at k where k.person_id = ${p}.id and k.school_id = app_school())
  then coalesce(a.sign_in_name, a.email) end)`;
