/*
 * Of whom the roster says that they left something: few beside a whole roster. A school starts from what it manages. $1 is the
 * trust, $2 the school (null at the trust), $3 certain people, or null for all.
 */
export const leaverCandidates = `
  select id from person
  where $2::uuid is null and trust_id = $1 and kind = 'staff' and registered_at is not null and (gone_at is not null or not enabled)
    and ($3::uuid[] is null or id = any ($3))
  union
  select f.person_id from affiliation f
  where $2::uuid is null and f.trust_id = $1 and f.gone_at is not null and f.role not in ('student', 'parent', 'guardian', 'relative')
    and ($3::uuid[] is null or f.person_id = any ($3))
  union
  select g.person_id from "grant" g join person p on p.id = g.person_id
  where g.managed_school_id = $2 and g.trust_id = $1 and g.ended_at is null and ($3::uuid[] is null or g.person_id = any ($3))
    and (p.gone_at is not null or not p.enabled
      or exists (select from affiliation f where f.person_id = g.person_id and f.gone_at is not null))`;

/* What people still hold of whom the roster says so: the database's `grants_of_leaver`, in which the rule stands. */
const grantsOf = (candidates: string) => `
  select held.* from (${candidates}) candidate cross join lateral grants_of_leaver($1, $2, candidate.id) held`;

/** As above, of whoever is a candidate. */
export const leaverGrants = grantsOf(leaverCandidates);

/** As above, of one candidate `c` of a query around it: what is looked for further on is not worked out. */
export const grantsOfLeaver = grantsOf('select c.id');
