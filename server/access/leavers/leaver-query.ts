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

/*
 * What people who have left, by the roster, still hold: one row for each grant that a site sees.
 *
 * Somebody is a human being with an account, whatever records the roster has of them: whoever works at a school by
 * one record has not left it by another. Nobody leaves a place where they never worked: what was given there to people
 * who work elsewhere stays. And what was given, or kept, after the roster had said so was meant.
 */
const grantsOf = (candidates: string) => `
  select p.id as "personId", g.id as "grantId", x.name as product, o.name as role, coalesce(s.name, t.name) as at,
    g.school_id as "schoolId", g.managed_school_id is not distinct from $2 as "managedHere", iso(g.ends_at) as "endsAt",
    said.reason, said.at as "leftAt", i.file_name as "fileName", i.ended_at as "importedAt", works.names as "stillAt",
    coalesce(said.reason is not null and ($2::uuid is null or g.managed_school_id = $2)
      and coalesce(said.at > greatest(coalesce(inv.issued_at, g.given_at), g.kept_at), true), false) as proposed
  from (${candidates}) candidate
  join person p on p.id = candidate.id and p.kind = 'staff'
  join registration r on r.person_id = p.id and r.ended_at is null
  join "grant" g on g.person_id = p.id and g.account_id = r.account_id and g.ended_at is null
    and (g.ends_at is null or g.ends_at > gatehouse_now())
    and ($2::uuid is null or g.managed_school_id = $2 or g.school_id = $2 or g.school_id is null)
  join product x on x.id = g.product_id join product_role o on o.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
  left join invitation inv on inv.id = g.invitation_id
  cross join lateral (
    select bool_or(rec.gone_at is null and rec.enabled) as present,
      bool_or(f.is_now) as anywhere, bool_or(f.is_now and f.place = coalesce(g.school_id, g.trust_id)) as here,
      bool_or(f.place is not null) as ever, bool_or(f.place = coalesce(g.school_id, g.trust_id)) as ever_here,
      array_agg(distinct f.name) filter (where f.is_now and f.name is not null) as names
    from registration r2 join person rec on rec.id = r2.person_id
    left join lateral (select coalesce(a.school_id, a.trust_id) as place, school.name,
        a.gone_at is null and school.gone_at is null and rec.gone_at is null and rec.enabled as is_now
      from affiliation a left join school on school.id = a.school_id where a.person_id = rec.id) f on true
    where r2.account_id = r.account_id and r2.trust_id = $1 and r2.ended_at is null) works
  left join lateral (
    select a.gone_at, a.import_id from registration r2 join affiliation a on a.person_id = r2.person_id
    where r2.account_id = r.account_id and r2.trust_id = $1 and r2.ended_at is null and a.gone_at is not null
    order by a.school_id is not distinct from g.school_id desc, a.gone_at desc limit 1) last on true
  left join roster_import off on off.id = p.import_id
  cross join lateral (
    select case when not works.present then case when p.gone_at is null then 'switched_off' else 'gone' end
      when works.here is true then null
      when works.anywhere is not true then case when works.ever then 'left_school' end
      when works.ever_here and g.school_id is not null then 'left_school' end as reason) why
  cross join lateral (
    select why.reason,
      case why.reason when 'gone' then p.gone_at when 'switched_off' then off.ended_at else coalesce(last.gone_at, s.gone_at) end as at,
      case why.reason when 'left_school' then last.import_id else p.import_id end as import_id) said
  left join roster_import i on i.id = said.import_id`;

/** As above, of whoever is a candidate. */
export const leaverGrants = grantsOf(leaverCandidates);

/** As above, of one candidate `c` of a query around it: what is looked for further on is not worked out. */
export const grantsOfLeaver = grantsOf('select c.id');
