-- What the Account Manager reads: names in order, status, search and the other filters, at any size.
create index contact_standing_search on contact_standing using gin (school_id, search_text gin_trgm_ops);
alter table contact_standing alter column search_text set statistics 1000; -- for rows_expected
create index contact_standing_type on contact_standing (trust_id, type_code, status, sort_name, contact_id, school_id);
-- The beginning of an address, of anybody who is no member of staff.
drop index person_not_staff;
create index person_not_staff on person (trust_id, email text_pattern_ops) where kind <> 'staff' and email is not null;
create index contact_standing_cause on contact_standing (trust_id, school_id) include (reasons, type_code, flagged) where status = 'ready_to_revoke';
create index person_years on person (trust_id, grade) where kind = 'student' and grade is not null;

/* What is looked for, as contacts' names have it; null when it is the beginning of an address, which holds what no name does. */
create function contact_name(sought text) returns text immutable parallel safe language sql
  return case when sought !~ '^[^ ]*[@0-9._][^ ]*$' then regexp_replace(plain(sought), '\\(.)', '\1', 'g') end;

/* The kinds of contact that there are in the current trust: from one to the next along an index. */
create function contact_kinds() returns setof text stable security definer set search_path = public, pg_temp language sql as $$
  with recursive found(code) as (
    select min(c.type_code) from contact_standing c where c.trust_id = app_trust()
    union all select (select min(c.type_code) from contact_standing c where c.trust_id = app_trust() and c.type_code > found.code)
      from found where found.code is not null)
  select code from found where code is not null
$$;
/* The kinds of contact that have the portal flag, for the one reason that is told by them: then who is without it was switched off by the MIS. */
create function flagged_kinds(reason text) returns text[] stable security definer set search_path = public, pg_temp language sql return
  case when reason = 'switched_off' then array(select k.code from contact_kinds() k(code)
    left join contact_type t on t.trust_id = app_trust() and t.code = k.code where coalesce(t.portal, usual_portal(k.code))) end;

/*
 * The conditions of `find_contacts` and `count_contacts`; null leaves one out. The trust is the first of them, spelt out: asked
 * for by its function, it was found out anew for each row, which took as long as all the rest.
 */
create function contact_conditions(sought text, school uuid, year text, kind text, reason text, wanted text) returns text
  stable language sql return format('c.trust_id = %L', app_trust())
    || case when sought is null then '' when contact_name(sought) is not null then ' and c.search_text like $1'
         else ' and c.contact_id in (select p.id from person p where p.trust_id = app_trust() and p.kind = ''contact'' and p.email like $1'
           || case when app_school() is null then '' else format(' and not exists (select from last_known k where k.person_id = p.id and k.school_id = %1$L)
             union all select k.person_id from last_known k where k.trust_id = app_trust() and k.school_id = %1$L and k.email like $1', app_school()) end || ')' end
    || case when school is null then '' else ' and c.school_id = $2' end
    || case when year is null then '' else ' and c.years @> array[$3]' end
    || case when kind is null then '' else ' and c.type_code = $4' end
    || case when reason is null then ''
         when reason = 'no_email' then ' and c.status = ''not_eligible'' and c.reasons = ''{}''' -- nothing is against them but that no mail reaches them
         when reason = 'children_ended' then ' and c.reasons @> ''{portal_flag_removed}'' and c.flagged'
         when reason = 'switched_off' then format(' and c.reasons @> ''{portal_flag_removed}'' and not c.flagged and c.type_code = any(%L::text[])', flagged_kinds(reason))
         else ' and c.reasons @> array[$5]' end
    || case when wanted is null then '' else format(' and c.status = %L', wanted) end;
create function contact_pattern(sought text) returns text immutable parallel safe language sql
  return case when contact_name(sought) is null then lower(sought) || '%' else staff_pattern(sought) end;
create function contact_statuses() returns text[] immutable parallel safe language sql
  return array['ready_to_provision', 'never_logged_in', 'active', 'ready_to_revoke', 'revoked', 'blocked', 'not_eligible'];

/* How many of a table a condition holds for, as the planner reckons it from its sample of them; `$1` is a pattern of names, `$2` a school. */
create function rows_expected(of text, pattern text, school uuid) returns real volatile language plpgsql as $$
declare
  plan json;
begin
  execute 'explain (format json) select from ' || of into plan using pattern, school;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end $$;

/*
 * The contacts of `find_contacts` in order of name; of a search for names, those whose own name begins so (`part` 1), the
 * others (2), or all (null). Each status is read along its own index of names. What such an index does not hold is met soon on a
 * walk along the names where there is much of it; where there is little, or the walk met too little, it is all fetched and sorted.
 */
create function contacts_in_order(part integer, sought text, school uuid, year text, kind text, reason text, wanted text, after_name text,
  after_contact uuid, after_school uuid, backwards boolean, most integer) returns table (contact_id uuid, school_id uuid)
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  -- Of so many a walk meets a page sooner than all of them are fetched; it goes four times as far as it should have to, since names come in heaps.
  many constant real := 10000;
  standings constant text := 'contact_standing c where ';
  expected real := case when part is distinct from 1 and most <= 500 and contact_name(sought) is not null
    then rows_expected(standings || contact_conditions(sought, school, null, null, null, null), contact_pattern(sought), school) end;
  walk integer := case when expected > many
    then least(10000, 4 * most * rows_expected(standings || contact_conditions(null, school, null, null, null, null), null, school) / expected) end;
  in_order text := format(' order by c.sort_name%1$s, c.contact_id%1$s, c.school_id%1$s', case when backwards then ' desc' else ' asc' end);
  beyond text := case when after_contact is null then '' else format(
    ' and (c.sort_name, c.contact_id, c.school_id) %s ($6, $7, $8)', case when backwards then '<' else '>' end) end;
  begins text := case part when 1 then ' and c.sort_name >= $10 and c.sort_name < $10 || chr(1114111)' else '' end;
  others text := case part when 2 then ' and not starts_with(c.sort_name, $10)' else '' end;
  -- What the indexes of names do not hold; null when there is nothing. It is asked after the walk: within, it would be planned for each status.
  rest text := case when part is distinct from 1 and sought is not null then ' and c.search_text like $1' || others
    || case when kind is null then '' else ' and c.type_code = $4' end end;
  streams text;
  got integer := 0;
begin
  if rest is null or walk is not null then
    streams := (select string_agg(format('(select c.contact_id, c.school_id, c.sort_name%s%s from contact_standing c where %s%s limit %s)',
        case when rest is not null then ', c.search_text' end, case when rest is not null and kind is not null then ', c.type_code' end,
        contact_conditions(null, school, year, case when rest is null then kind end, reason, each) || begins || beyond, in_order,
        case when rest is null then '$9' else walk::text end), ' union all ')
      from unnest(case when wanted is null then contact_statuses() else array[wanted] end) each);
  end if;
  if rest is null then
    return query execute 'select c.contact_id, c.school_id from (' || streams || ') c' || in_order || ' limit $9'
      using null::text, school, year, kind, reason, after_name, after_contact, after_school, most, contact_name(sought);
    return;
  end if;
  if streams is not null then
    return query execute format('select c.contact_id, c.school_id from (select c.* from (%s) c%s limit %s) c where true%s limit $9',
        streams, in_order, walk, rest)
      using contact_pattern(sought), school, year, kind, reason, after_name, after_contact, after_school, most, contact_name(sought);
    get diagnostics got = row_count;
    if got = most then
      return;
    end if;
  end if;
  -- Whom the walk met are the first of all.
  return query execute 'select c.contact_id, c.school_id from (select c.contact_id, c.school_id, c.sort_name from ' || standings
      || contact_conditions(sought, school, year, kind, reason, wanted) || others || ' offset 0) c where true' || beyond || in_order || ' limit $9 offset $11'
    using contact_pattern(sought), school, year, kind, reason, after_name, after_contact, after_school, most - got, contact_name(sought), got;
end $$;

/*
 * How the contacts of the current trust stand, in order of name: those whose name or children contain `sought`, or whose address
 * begins so, at `school`, with a child in `year`, of this `kind`, with this `reason`, who stand as `wanted`. On the pages of a
 * search whoever's own name begins so comes first. It runs as the owner because a LIKE may not look past row-level security
 * into an index.
 */
create function find_contacts(sought text, school uuid, year text, kind text, reason text, wanted text, after_name text,
  after_contact uuid, after_school uuid, backwards boolean, most integer) returns table (contact_id uuid, school_id uuid)
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  own integer := case when starts_with(after_name, contact_name(sought)) then 1 else 2 end; -- the part that the cursor is in
  part integer;
  found integer := 0;
  got integer;
begin
  if contact_name(sought) is null or most > 500 then
    return query select * from contacts_in_order(null, sought, school, year, kind, reason, wanted, after_name, after_contact,
      after_school, backwards, most);
    return;
  end if;
  foreach part in array case when after_contact is null and not backwards then array[1, 2] when after_contact is null then array[2, 1]
    when backwards then array[own, own - 1] else array[own, own + 1] end
  loop
    continue when part not in (1, 2);
    continue when part = 1 and not exists (select from contact_standing c
      where c.trust_id = app_trust() and c.sort_name >= contact_name(sought) and c.sort_name < contact_name(sought) || chr(1114111));
    return query select * from contacts_in_order(part, sought, school, year, kind, reason, wanted, after_name,
      case when part = own then after_contact end, after_school, backwards, most - found);
    get diagnostics got = row_count;
    found := found + got;
    exit when found >= most;
  end loop;
end $$;

/* How many stand how of those that `find_contacts` would find, counting no further than `most`: of each status, or of all together. */
create function count_contacts(sought text, school uuid, year text, kind text, reason text, most integer)
  returns table (status text, n integer) stable security definer set search_path = public, pg_temp
  set enable_seqscan = off -- the indexes hold what is counted by, and are far narrower
  language plpgsql as $$
declare
  contacts text := 'from contact_standing c where ' || contact_conditions(sought, school, year, kind, reason, null);
begin
  return query execute case
    -- Most of those against whom something speaks are ready to be revoked, and an index holds them: they are counted first.
    when reason is not null then format('select c.status, count(*)::int from (select c.status %1$s and c.status = ''ready_to_revoke''
      union all select c.status %1$s and c.status <> ''ready_to_revoke'' limit $6) c group by 1', contacts)
    when coalesce(sought, year, kind) is not null then
      'select c.status, count(*)::int from (select c.status ' || contacts || ' limit $6) c group by 1'
    -- Each by itself: to sort thousands into groups takes as long as to find them.
    else (select string_agg(format('select %1$L, count(*)::int from (select %2$s and c.status = %1$L limit $6) c', each, contacts), ' union all ')
      from unnest(contact_statuses()) each) end
    using contact_pattern(sought), school, year, kind, reason, most;
end $$;

create function contact_fits(c contact_standing, year text, kind text, reason text, kinds text[]) returns boolean immutable parallel safe language sql
  return (year is null or c.years @> array[year]) and (kind is null or c.type_code = kind)
    and (reason is null or case reason when 'no_email' then c.status = 'not_eligible' and c.reasons = '{}'
      when 'children_ended' then c.reasons @> '{portal_flag_removed}' and c.flagged
      when 'switched_off' then c.reasons @> '{portal_flag_removed}' and not c.flagged and c.type_code = any(kinds)
      else c.reasons @> array[reason] end);

/* The first of those whose name or children `pattern` matches, in no order. It is planned once: each time anew took as long as to find them. */
create function contact_matches(pattern text, school uuid, year text, kind text, reason text, most integer)
  returns table (contact_id uuid, school_id uuid, sort_name text, status text) stable rows 500
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_indexscan = off -- as if not known how few there are
  language plpgsql as $$
declare
  trust constant uuid := app_trust();
  kinds constant text[] := flagged_kinds(reason);
begin
  if school is null then
    return query select c.contact_id, c.school_id, c.sort_name, c.status from contact_standing c
      where c.trust_id = trust and c.search_text like pattern and contact_fits(c, year, kind, reason, kinds) limit most;
  else
    return query select c.contact_id, c.school_id, c.sort_name, c.status from contact_standing c
      where c.trust_id = trust and c.search_text like pattern and c.school_id = school and contact_fits(c, year, kind, reason, kinds) limit most;
  end if;
end $$;

/*
 * A page of `find_contacts`, and the counts of `count_contacts` as far as `counted`. Where a search finds fewer than that, they are
 * looked for once, and the page is taken out of them.
 */
create function contact_page(sought text, school uuid, year text, kind text, reason text, wanted text, after_name text, after_contact uuid,
  after_school uuid, backwards boolean, most integer, counted integer) returns table (found jsonb, counts jsonb)
  stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan language plpgsql as $$
declare
  words constant text := contact_name(sought);
  own constant boolean := not starts_with(after_name, words); -- the part that the cursor is in
begin
  if words is null then
    return query
    select coalesce(jsonb_agg(jsonb_build_object('contactId', f.contact_id, 'schoolId', f.school_id, 'sortName', c.sort_name, 'status', c.status)
        order by f.place), '[]'),
      (select coalesce(jsonb_agg(t), '[]') from count_contacts(sought, school, year, kind, reason, counted) t)
    from find_contacts(sought, school, year, kind, reason, wanted, after_name, after_contact, after_school, backwards, most)
        with ordinality f(contact_id, school_id, place)
      join contact_standing c on c.contact_id = f.contact_id and c.school_id = f.school_id;
    return;
  end if;
  return query
  with matches as materialized (
      select m.*, not starts_with(m.sort_name, words) as later
      from contact_matches(contact_pattern(sought), school, year, kind, reason, counted) m),
    totals as (select m.status, count(*)::int as n from matches m group by 1),
    few as (select coalesce(sum(t.n), 0) < counted as are from totals t),
    page as (
      (select m.contact_id, m.school_id, row_number() over (order by m.later, m.sort_name, m.contact_id, m.school_id)
          * case when backwards then -1 else 1 end as place
        from matches m
        where (select are from few) and (wanted is null or m.status = wanted) and case when after_contact is null then true
          when backwards then (m.later, m.sort_name, m.contact_id, m.school_id) < (own, after_name, after_contact, after_school)
          else (m.later, m.sort_name, m.contact_id, m.school_id) > (own, after_name, after_contact, after_school) end
        order by 3 limit most)
      union all select f.* from find_contacts(sought, school, year, kind, reason, wanted, after_name, after_contact, after_school,
        backwards, most) with ordinality f where not (select are from few))
  select coalesce(jsonb_agg(jsonb_build_object('contactId', p.contact_id, 'schoolId', p.school_id, 'sortName', c.sort_name, 'status', c.status,
      'later', not starts_with(c.sort_name, words)) order by p.place), '[]'),
    (select coalesce(jsonb_agg(t), '[]') from totals t)
  from page p join contact_standing c on c.contact_id = p.contact_id and c.school_id = p.school_id;
end $$;

/* Why those who are ready to be revoked would lose access, counting no further than `most` contacts: each reason, with the kind of contact. */
create function contact_causes(school uuid, most integer) returns table (reason text, type_code text, switched_off boolean, n integer, total integer)
  stable security definer set search_path = public, pg_temp language sql as $$
  with ready as materialized (
    select c.reasons, c.type_code, c.flagged, count(*) as n from (
      select c.reasons, c.type_code, c.flagged from contact_standing c
      where c.trust_id = app_trust() and c.status = 'ready_to_revoke' and (school is null or c.school_id = school) limit most) c
    group by 1, 2, 3),
  told as (
    select r.reason, ready.type_code, ready.n, r.reason = 'portal_flag_removed' and not ready.flagged as unflagged,
      coalesce(t.portal, usual_portal(ready.type_code)) as portal
    from ready cross join unnest(ready.reasons) as r(reason)
    left join contact_type t on t.trust_id = app_trust() and t.code = ready.type_code)
  -- Whose kind still has the flag lost it alone: by the MIS, or by hand, where each child here was taken out of their sight.
  select reason, case when unflagged and not portal then type_code end, unflagged and portal, sum(n)::int,
    (select sum(n)::int from ready)
  from told group by 1, 2, 3
$$;

/* The years that there are in the current trust, the same way as its kinds. */
create function student_years() returns setof text stable security definer set search_path = public, pg_temp language sql as $$
  with recursive found(grade) as (
    select min(p.grade) from person p where p.trust_id = app_trust() and p.kind = 'student' and p.grade is not null
    union all select (select min(p.grade) from person p where p.trust_id = app_trust() and p.kind = 'student' and p.grade > found.grade)
      from found where found.grade is not null)
  select grade from found where grade is not null
$$;

/*
 * What the list says of contacts at schools, in the order in which they are named. A function, so that its plan is kept: to plan
 * it anew for each page took longer than to answer it. Row-level security is the caller's.
 */
create function contact_rows(contacts uuid[], schools uuid[], today date) returns table (contact_id uuid, school_id uuid, sort_name text,
  school text, email text, name text, type jsonb, status text, reasons text[], flagged boolean, flag_lost_at timestamptz, since timestamptz,
  welcome_until timestamptz, last_sign_in_at timestamptz, revoke_reason text, children jsonb)
  stable rows 100 set plan_cache_mode = force_generic_plan language plpgsql as $$
#variable_conflict use_column
begin
  return query
  select c.contact_id, c.school_id, c.sort_name, s.name, p.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name),
    jsonb_build_object('code', c.type_code, 'name', coalesce(t.name, initcap(c.type_code))),
    c.status, c.reasons, c.flagged, c.flag_lost_at, c.since, c.welcome_until, a.last_sign_in_at, c.revoke_reason, coalesce(young.body, '[]')
  from unnest(contacts, schools) with ordinality as wanted(contact, school, place)
  join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
  join known_person p on p.id = c.contact_id join school s on s.id = c.school_id
  left join contact_type t on t.trust_id = c.trust_id and t.code = c.type_code
  left join lateral (select e.account_id from registration e
    where e.person_id = c.contact_id and (e.ended_at is null or c.revoked_at is not null)
    order by e.ended_at desc nulls first limit 1) r on true -- of whoever is revoked, the account that they had
  left join account a on a.id = r.account_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('name', y.name, 'year', y.grade, 'here', y.here) order by y.here desc, y.name) as body from (
      select coalesce(k.preferred_given_name, k.given_name) || ' ' || coalesce(k.preferred_family_name, k.family_name) as name, k.grade,
        g.gone_at is null and p.gone_at is null and exists (select from student_place l
          where l.student_id = k.id and l.school_id = c.school_id
            and (l.begins_on is null or l.begins_on <= today) and (l.ends_on is null or l.ends_on > today)) as here
      from guardianship g join known_person k on k.id = g.student_id
      where g.contact_id = c.contact_id
        and (exists (select from enrolment e where e.student_id = k.id and e.school_id = c.school_id)
          or exists (select from affiliation f where f.person_id = k.id and f.school_id = c.school_id))
      and not exists (select from later_tie n where n.contact_id = g.contact_id and n.student_id = g.student_id and n.school_id = app_school())
      offset 0 -- or it is found out once to be said, and once to be sorted by
    ) y) young on true
  order by wanted.place;
end $$;
