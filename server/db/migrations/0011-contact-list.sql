-- What the Account Manager reads: names in order, status, search and the other filters, at any size.
create index contact_standing_search on contact_standing using gin (search_text gin_trgm_ops);
create index contact_standing_type on contact_standing (trust_id, type_code, status, sort_name, contact_id, school_id) include (reasons, years);
create index contact_standing_cause on contact_standing (trust_id, school_id) include (reasons, type_code) where status = 'ready_to_revoke';
create index person_years on person (trust_id, grade) where kind = 'student' and grade is not null;

/* The conditions of `find_contacts` and `count_contacts`; null leaves one out. The trust is the first of them. */
create function contact_conditions(sought text, school uuid, year text, kind text, reason text) returns text
  immutable language sql return 'c.trust_id = app_trust()'
    || case when sought is null then '' else ' and c.search_text like $1' end
    || case when school is null then '' else ' and c.school_id = $2' end
    || case when year is null then '' else ' and c.years @> array[$3]' end
    || case when kind is null then '' else ' and c.type_code = $4' end
    || case when reason is null then '' else ' and c.reasons @> array[$5]' end;
create function contact_statuses() returns text[] immutable parallel safe language sql
  return array['ready_to_provision', 'never_logged_in', 'active', 'ready_to_revoke', 'revoked', 'blocked', 'not_eligible'];

/*
 * How the contacts of the current trust stand, in order of name: those whose name, address or children contain `sought`, at
 * `school`, with a child in `year`, of this `kind`, with this `reason`, who stand as `wanted`. Each status is read along its
 * own index. It runs as the owner because a LIKE may not look past row-level security into an index.
 */
create function find_contacts(sought text, school uuid, year text, kind text, reason text, wanted text, after_name text,
  after_contact uuid, after_school uuid, backwards boolean, most integer) returns table (contact_id uuid, school_id uuid)
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  direction text := case when backwards then ' desc' else ' asc' end;
  in_order text := format(' order by c.sort_name%1$s, c.contact_id%1$s, c.school_id%1$s limit $9', direction);
  beyond text := case when after_contact is null then '' else format(
    ' and (c.sort_name, c.contact_id, c.school_id) %s ($6, $7, $8)', case when backwards then '<' else '>' end) end;
  conditions text := contact_conditions(sought, school, year, kind, reason);
  columns text := 'select c.contact_id, c.school_id, c.sort_name from ';
  streams text;
  few boolean := false;
begin
  if sought is not null then
    execute format('select count(*) <= 3000 from (select from contact_standing c where %s%s limit 3001) matches', conditions,
      case when wanted is null then '' else format(' and c.status = %L', wanted) end)
      using staff_pattern(sought), school, year, kind, reason into few;
  end if;
  -- Few matches of a search are all fetched and sorted; many are soon met on a walk through the names, which holds the other filters.
  streams := case when few then
      columns || '(' || columns || 'contact_standing c where ' || conditions
        || case when wanted is null then '' else format(' and c.status = %L', wanted) end || ' offset 0) c where true' || beyond || in_order
    else (select string_agg('(' || columns || 'contact_standing c where ' || conditions || format(' and c.status = %L', each)
        || beyond || in_order || ')', ' union all ')
      from unnest(case when wanted is null then contact_statuses() else array[wanted] end) each) end;
  return query execute 'select c.contact_id, c.school_id from (' || streams || ') c' || in_order
    using staff_pattern(sought), school, year, kind, reason, after_name, after_contact, after_school, most;
end $$;

/* How many stand how of those that `find_contacts` would find, counting no further than `most`: of each status, or of all together. */
create function count_contacts(sought text, school uuid, year text, kind text, reason text, most integer)
  returns table (status text, n integer) stable security definer set search_path = public, pg_temp language plpgsql as $$
declare
  contacts text := 'select c.status from contact_standing c where ' || contact_conditions(sought, school, year, kind, reason);
begin
  return query execute 'select c.status, count(*)::int from ('
    || case when coalesce(sought, year, kind, reason) is not null then contacts || ' limit $6'
         else (select string_agg('(' || contacts || format(' and c.status = %L limit $6)', each), ' union all ')
           from unnest(contact_statuses()) each) end
    || ') c group by 1' using staff_pattern(sought), school, year, kind, reason, most;
end $$;

/* Why those who are ready to be revoked would lose access, counting no further than `most` contacts: each reason, with the kind of contact. */
create function contact_causes(school uuid, most integer) returns table (reason text, type_code text, n integer, total integer)
  stable security definer set search_path = public, pg_temp language sql as $$
  with ready as materialized (
    select c.reasons, c.type_code, c.flagged from contact_standing c
    where c.trust_id = app_trust() and c.status = 'ready_to_revoke' and (school is null or c.school_id = school) limit most)
  -- Whose kind still has the flag lost it by hand: each child here was taken out of their sight.
  select r.reason, case when r.reason = 'portal_flag_removed' and not ready.flagged then ready.type_code end, count(*)::int,
    (select count(*)::int from ready)
  from ready cross join unnest(ready.reasons) as r(reason) group by 1, 2
$$;

/* The kinds of contact, and the years, that there are in the current trust: from one to the next along an index. */
create function contact_kinds() returns setof text stable security definer set search_path = public, pg_temp language sql as $$
  with recursive found(code) as (
    select min(c.type_code) from contact_standing c where c.trust_id = app_trust()
    union all select (select min(c.type_code) from contact_standing c where c.trust_id = app_trust() and c.type_code > found.code)
      from found where found.code is not null)
  select code from found where code is not null
$$;
create function student_years() returns setof text stable security definer set search_path = public, pg_temp language sql as $$
  with recursive found(grade) as (
    select min(p.grade) from person p where p.trust_id = app_trust() and p.kind = 'student' and p.grade is not null
    union all select (select min(p.grade) from person p where p.trust_id = app_trust() and p.kind = 'student' and p.grade > found.grade)
      from found where found.grade is not null)
  select grade from found where grade is not null
$$;
