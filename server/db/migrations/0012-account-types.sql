-- Staff and students in the Account Manager: names in order, how each stands with an account, search and filters, at any size.

/*
 * What somebody who has left, by the roster, still holds: one row for each grant that a site sees; a school, or (null) the trust.
 *
 * Somebody is a human being with an account, whatever records the roster has of them: whoever works at a school by
 * one record has not left it by another. Nobody leaves a place where they never worked: what was given there to people
 * who work elsewhere stays. And what was given, or kept, after the roster had said so was meant.
 */
create function grants_of_leaver(of_trust uuid, of_school uuid, of_person uuid) returns table ("personId" uuid, "grantId" uuid,
  product text, role text, at text, "schoolId" uuid, "managedHere" boolean, "endsAt" text, reason text, "leftAt" timestamptz,
  "fileName" text, "importedAt" timestamptz, "stillAt" text[], proposed boolean) stable rows 2 language sql as $$
  select p.id as "personId", g.id as "grantId", x.name as product, o.name as role, coalesce(s.name, t.name) as at,
    g.school_id as "schoolId", g.managed_school_id is not distinct from of_school as "managedHere", iso(g.ends_at) as "endsAt",
    said.reason, said.at as "leftAt", i.file_name as "fileName", i.ended_at as "importedAt", works.names as "stillAt",
    coalesce(said.reason is not null and (of_school::uuid is null or g.managed_school_id = of_school)
      and coalesce(said.at > greatest(coalesce(inv.issued_at, g.given_at), g.kept_at), true), false) as proposed
  from person p join registration r on r.person_id = p.id and r.ended_at is null
  join "grant" g on g.person_id = p.id and g.account_id = r.account_id and g.ended_at is null
    and (g.ends_at is null or g.ends_at > gatehouse_now())
    and (of_school::uuid is null or g.managed_school_id = of_school or g.school_id = of_school or g.school_id is null)
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
    where r2.account_id = r.account_id and r2.trust_id = of_trust and r2.ended_at is null) works
  left join lateral (
    select a.gone_at, a.import_id from registration r2 join affiliation a on a.person_id = r2.person_id
    where r2.account_id = r.account_id and r2.trust_id = of_trust and r2.ended_at is null and a.gone_at is not null
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
  left join roster_import i on i.id = said.import_id
  where p.id = of_person and p.kind = 'staff' and p.trust_id = of_trust
$$;

alter table person
  alter sort_name set expression as (case when kind <> 'contact' then
    plain(coalesce(preferred_family_name, family_name) || ', ' || coalesce(preferred_given_name, given_name)) end),
  alter search_text set expression as (case when kind <> 'contact' then
    plain(' ' || coalesce(preferred_given_name || ' ', '') || given_name || ' '
      || coalesce(preferred_family_name || ' ', '') || family_name || ' ' || coalesce(email, '')) end);
create index person_all_staff on person (trust_id, sort_name, id) include (standing) where kind = 'staff' and erased_at is null;
create index person_all_staff_standing on person (trust_id, standing, sort_name, id) where kind = 'staff' and erased_at is null;
create index person_all_staff_search on person using gin (search_text gin_trgm_ops) where kind = 'staff' and erased_at is null;
create index person_students on person (trust_id, sort_name, id) include (registered_at, grade, search_text)
  where kind = 'student' and erased_at is null and (gone_at is null or registered_at is not null);
create index person_students_registered on person (trust_id, sort_name, id) where kind = 'student' and registered_at is not null;
create index person_student_search on person using gin (search_text gin_trgm_ops) where kind = 'student';
create index registration_ended on registration (trust_id, person_id) where ended_at is not null;
create index enrolment_school on enrolment (school_id, student_id) include (gone_at);

create function london_day() returns date stable language sql
  return (gatehouse_now() at time zone 'Europe/London')::date;

/* Asked of one after the other, and planned once: spelt out in the lists below, to plan it took far longer than to list. */
create function leaver_has_access(of_person uuid, place uuid) returns boolean stable language plpgsql as $$
begin
  return exists (select from grants_of_leaver(app_trust(), place, of_person) held where held.proposed);
end $$;
create function student_is_here(of_student uuid, place uuid, day date) returns boolean stable language plpgsql as $$
begin
  return exists (select from student_place l where l.student_id = of_student and (place is null or l.school_id = place)
    and (l.begins_on is null or l.begins_on <= day) and (l.ends_on is null or l.ends_on > day));
end $$;

/*
 * How somebody stands with an account, as an expression about person `p`; `$7` is the school that looks, null for the trust, `$8`
 * the day. The tables are in docs/domain.md. Whether a leaver still has access is looked at only where the roster says so.
 */
create function account_status(kind text, at_school boolean) returns text immutable language sql return case kind
  when 'staff' then format($f$case
    when p.standing = 'registered' then case
      when (p.gone_at is not null or not p.enabled
          or exists (select from affiliation f where f.person_id = p.id and f.gone_at is not null))
        and leaver_has_access(p.id, $7) then 'ready_to_revoke'
      when %1$s or exists (select from "grant" g where g.person_id = p.id and g.ended_at is null
        and (g.ends_at is null or g.ends_at > gatehouse_now())
        and ($7::uuid is null or g.managed_school_id = $7 or g.school_id = $7)) then 'active'
      else 'not_eligible' end
    when p.standing = 'not_registered' and exists (select from registration r
      where r.trust_id = p.trust_id and r.person_id = p.id and r.ended_at is not null) then 'revoked'
    when not (%1$s) or p.email is null then 'not_eligible'
    when p.standing = 'invited' then 'never_logged_in'
    else 'ready_to_provision' end$f$,
    'p.gone_at is null and p.enabled' || case when at_school
      then ' and exists (select from affiliation f where f.person_id = p.id and f.school_id = $7 and f.gone_at is null)' else '' end)
  else $f$case when p.registered_at is null then 'not_eligible'
    when p.gone_at is null and p.enabled and student_is_here(p.id, $7, $8) then 'active'
    else 'ready_to_revoke' end$f$ end;

/* Who stands as is wanted: what narrows them down along an index and, save where that says it all, how each of them stands. */
create function account_stands(kind text, wanted text, at_school boolean) returns text immutable language sql return
  case when wanted is null then '' when kind = 'student' and wanted = 'not_eligible' then ' and p.registered_at is null'
  else case when kind = 'student' then ' and p.registered_at is not null'
    when wanted = 'ready_to_provision' then $f$ and p.standing = 'not_registered' and p.email is not null$f$
    when wanted = 'never_logged_in' then $f$ and p.standing = 'invited'$f$
    when wanted = 'active' then $f$ and p.standing = 'registered'$f$
    when wanted = 'ready_to_revoke' then $f$ and p.standing = 'registered' and p.id in (
      select s.id from person s where s.trust_id = app_trust() and s.kind = 'staff' and s.registered_at is not null
        and (s.gone_at is not null or not s.enabled)
      union select f.person_id from affiliation f where f.trust_id = app_trust() and f.gone_at is not null
        and f.role not in ('student', 'parent', 'guardian', 'relative'))$f$
    when wanted = 'revoked' then $f$ and p.standing = 'not_registered' and p.id in (
      select r.person_id from registration r where r.trust_id = app_trust() and r.ended_at is not null)$f$
    else '' end || format(' and %s = %L', account_status(kind, at_school), wanted) end;

/* Who is, or was, at a school: staff who work, or worked, there; students who are there, or have an account. */
create function people_at(kind text, school uuid) returns uuid[] stable language plpgsql as $$
begin
  if kind = 'staff' then
    return array(select distinct f.person_id from affiliation f where f.school_id = school);
  end if;
  return array(
    select e.student_id from enrolment e where e.school_id = school and e.gone_at is null
    union select f.person_id from affiliation f where f.school_id = school and f.role = 'student' and f.gone_at is null
    union select s.id from person s where s.trust_id = app_trust() and s.kind = 'student' and s.registered_at is not null
      and (exists (select from enrolment e where e.student_id = s.id and e.school_id = school)
        or exists (select from affiliation f where f.person_id = s.id and f.school_id = school))
      -- Of whom another school has said something else since, a former school has no account to look after.
      and (app_school() is null or not exists (select from last_known k where k.person_id = s.id and k.school_id = school)));
end $$;

/* Who is looked for; `$2` are the people of a school. The trust is the first condition: the current one, spelt out, or as `trust` says. */
create function account_conditions(kind text, sought text, school uuid, year text, trust text default null) returns text stable language sql
  return format('p.trust_id = %s and p.kind = %L and p.erased_at is null', coalesce(trust, quote_literal(app_trust())), kind)
    || case when kind = 'student' then ' and (p.gone_at is null or p.registered_at is not null)' else '' end
    || case when year is null then '' when kind = 'staff' then ' and false' else ' and p.grade = $3' end
    || case when school is null then '' else ' and p.id = any ($2)' end
    || case when sought is null then '' else ' and p.search_text like $1' end;

/*
 * The people of `find_accounts` in order of name; of a search for names, those whose own name begins so (`part` 1), the others (2),
 * or all (null). Where an index holds just these in order, or a search finds many, a page is met on a walk along the names; where
 * there are few, or the walk met too little, they are all fetched and sorted.
 */
create function people_in_order(part integer, kind text, sought text, school uuid, year text, wanted text, place uuid, after_name text,
  after_id uuid, backwards boolean, most integer, only_these uuid[]) returns table (person_id uuid, sort_name text, status text)
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  everybody text := 'person p where ' || account_conditions(kind, null, null, null);
  named text := 'person p where ' || account_conditions(kind, sought, school, year) || case part
    when 1 then ' and p.sort_name >= $11 and p.sort_name < $11 || chr(1114111)' when 2 then ' and not starts_with(p.sort_name, $11)' else '' end;
  standing text := account_stands(kind, wanted, place is not null)
    || case when only_these is null then '' else ' and p.id = any ($9)' end;
  in_order text := format(' order by p.sort_name%1$s, p.id%1$s', case when backwards then ' desc' else ' asc' end);
  beyond text := case when after_id is null then ''
    else format(' and (p.sort_name, p.id) %s ($4, $5)', case when backwards then '<' else '>' end) end;
  page text := format('select p.id, p.sort_name, %s from ', account_status(kind, place is not null));
  there uuid[] := case when school is not null then people_at(kind, school) end;
  walk text; -- along the names, where a page is met sooner than all are fetched who are looked for
  -- Where an index holds just these in order, nothing else is ever asked.
  whole boolean := part is not distinct from 1
    or sought is null and (school is null or kind = 'student' and coalesce(wanted in ('active', 'ready_to_revoke'), false));
  got integer := 0;
begin
  if whole then
    walk := page || named || standing || beyond || in_order || ' limit $6';
  elsif sought is null and kind = 'student' then
    walk := page || '(select p.id, p.sort_name, p.grade from ' || everybody || beyond || in_order || ' limit 40000) along'
      || ' join person p on p.id = along.id where along.id = any ($2)' || case when year is null then '' else ' and along.grade = $3' end
      || standing || replace(in_order, 'p.', 'along.') || ' limit $6';
  elsif kind = 'student' and school is null
      and rows_expected('person p where ' || account_conditions(kind, sought, null, null), staff_pattern(sought), null) > 1000 then
    walk := page || '(select p.id, p.sort_name, p.search_text from ' || everybody || beyond || in_order || ' limit 15000) along'
      || ' join person p on p.id = along.id where along.search_text like $1' || case part when 2 then ' and not starts_with(along.sort_name, $11)' else '' end
      || case when year is null then '' else ' and p.grade = $3' end || standing || replace(in_order, 'p.', 'along.') || ' limit $6';
  end if;
  if walk is not null then
    return query execute walk using staff_pattern(sought), there, year, after_name, after_id, most, place, london_day(), only_these, null::integer,
      contact_name(sought);
    get diagnostics got = row_count;
  end if;
  -- Whom a walk met are the first of all.
  if got < most and not whole then
    return query execute page || '(select p.* from ' || named || ' offset 0) p where true' || standing || beyond || in_order || ' limit $6 offset $10'
      using staff_pattern(sought), there, year, after_name, after_id, most - got, place, london_day(), only_these, got, contact_name(sought);
  end if;
end $$;

/*
 * The staff or the students of the current trust in order of name, and how they stand: those whose name or address contains
 * `sought`, at `school`, in `year`, who stand as `wanted`; null leaves a condition out. `place` is the school that looks, null
 * for the trust. On the pages of a search whoever's own name begins so comes first. It runs as the owner because a LIKE may not
 * look past row-level security into an index.
 */
create function find_accounts(kind text, sought text, school uuid, year text, wanted text, place uuid, after_name text,
  after_id uuid, backwards boolean, most integer, only_these uuid[] default null) returns table (person_id uuid, sort_name text, status text)
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  own integer := case when starts_with(after_name, contact_name(sought)) then 1 else 2 end; -- the part that the cursor is in
  part integer;
  found integer := 0;
  got integer;
begin
  foreach part in array case when contact_name(sought) is null or most > 500 then array[null::integer]
    when after_name is null and not backwards then array[1, 2] when after_name is null then array[2, 1]
    when backwards then array[own, own - 1] else array[own, own + 1] end
  loop
    continue when part not in (1, 2);
    return query select * from people_in_order(part, kind, sought, school, year, wanted, place, case when part is null or part = own then after_name end,
      case when part is null or part = own then after_id end, backwards, most - found, only_these);
    get diagnostics got = row_count;
    found := found + got;
    exit when found >= most;
  end loop;
end $$;

/*
 * How many staff, or students, of the current trust stand how in the eyes of the trust, or of a school, counting each status no
 * further than `most`: four functions, so that the plan of each is kept. To plan it anew took longer than to count.
 */
do $do$
declare
  kind text;
  at_school boolean;
begin
  for kind, at_school in select * from unnest(array['staff', 'student']) k cross join unnest(array[false, true]) a loop
    execute format('create function %I(place uuid, day date, most integer) returns table (status text, n integer) stable
        set plan_cache_mode = force_generic_plan language plpgsql as $f$ begin return query %s; end $f$',
      'count_' || kind || case when at_school then '_of_school' else '_of_trust' end,
      (select string_agg(replace(replace(format('select %1$L, count(*)::int from (select from person p where %2$s%3$s limit most) c having count(*) > 0', each,
          account_conditions(kind, null, null, null, '(select app_trust())'), account_stands(kind, each, at_school)), '$7', 'place'), '$8', 'day'), ' union all ')
        from unnest(contact_statuses()) each where each <> 'blocked' and (kind = 'staff' or each in ('active', 'ready_to_revoke', 'not_eligible'))));
  end loop;
end $do$;

/* How many stand how of those that `find_accounts` would find, counting no further than `most`: of each status, or of all together. */
create function count_accounts(kind text, sought text, school uuid, year text, place uuid, most integer)
  returns table (status text, n integer) stable security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if coalesce(sought, year, school::text) is null then
    return query execute format('select * from %I($1, $2, $3)',
        'count_' || kind || case when place is null then '_of_trust' else '_of_school' end)
      using place, london_day(), most;
    return;
  end if;
  return query execute 'select c.status, count(*)::int from (select ' || account_status(kind, place is not null) || ' as status from person p where '
      || account_conditions(kind, sought, school, year) || ' limit $6) c group by 1'
    using staff_pattern(sought), case when school is not null then people_at(kind, school) end, year, null::text, null::uuid, most, place, london_day();
end $$;

/*
 * A page of `find_accounts`, and the counts of `count_accounts` as far as `counted`; as `contact_page`, whose shape it has. Where a
 * search finds fewer than that, they are looked for once.
 */
create function account_page(kind text, sought text, school uuid, year text, wanted text, place uuid, after_name text, after_id uuid,
  backwards boolean, most integer, counted integer) returns table (found jsonb, counts jsonb)
  stable security definer set search_path = public, pg_temp language plpgsql as $$
declare
  words constant text := contact_name(sought);
begin
  if sought is null then
    return query
    select coalesce(jsonb_agg(jsonb_build_object('personId', f.person_id, 'sortName', f.sort_name, 'status', f.status) order by f.turn), '[]'),
      (select coalesce(jsonb_agg(t), '[]') from count_accounts(kind, sought, school, year, place, counted) t)
    from find_accounts(kind, sought, school, year, wanted, place, after_name, after_id, backwards, most)
      with ordinality f(person_id, sort_name, status, turn);
    return;
  end if;
  return query execute format($f$
  with matches as materialized (
      select p.id, p.sort_name, %s as status, coalesce(not starts_with(p.sort_name, $9), false) as later from person p where %s limit $6),
    totals as (select m.status, count(*)::int as n from matches m group by 1),
    few as (select coalesce(sum(t.n), 0) < $6 as are from totals t),
    page as (
      (select m.id, m.sort_name, m.status, row_number() over (order by m.later, m.sort_name, m.id) * case when $10 then -1 else 1 end as turn
        from matches m
        where (select are from few) and ($11 is null or m.status = $11) and case when $5 is null then true
          when $10 then (m.later, m.sort_name, m.id) < ($12, $4, $5) else (m.later, m.sort_name, m.id) > ($12, $4, $5) end
        order by 4 limit $13)
      union all select f.* from find_accounts($14, $15, $16, $3, $11, $7, $4, $5, $10, $13) with ordinality f where not (select are from few))
  select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'sortName', p.sort_name, 'status', p.status,
      'later', coalesce(not starts_with(p.sort_name, $9), false)) order by p.turn), '[]'),
    (select coalesce(jsonb_agg(t), '[]') from totals t)
  from page p$f$, account_status(kind, place is not null), account_conditions(kind, sought, school, year))
    using staff_pattern(sought), case when school is not null then people_at(kind, school) end, year, after_name, after_id, counted, place, london_day(),
      words, backwards, wanted, coalesce(not starts_with(after_name, words), false), most, kind, sought, school;
end $$;

/*
 * What the list says of staff and students who stand so, in the order in which they are named; `place` is the school that looks,
 * null for the trust. A function, so that its plan is kept. Row-level security is the caller's.
 */
create function account_rows(people uuid[], statuses text[], place uuid) returns table (kind text, person_id uuid, email text, year text,
  status text, how_left text, name text, schools text[], invited_until timestamptz, last_sign_in_at timestamptz, since timestamptz)
  stable rows 100 set plan_cache_mode = force_generic_plan language plpgsql as $$
#variable_conflict use_column
begin
  return query
  select p.kind, p.id, p.email, p.grade, w.status, gone.how,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name),
    coalesce(works.names, '{}'), p.invited_until, a.last_sign_in_at,
    case w.status when 'active' then p.registered_at
      when 'revoked' then (select max(e.ended_at) from registration e where e.person_id = p.id)
      when 'never_logged_in' then (select max(i.issued_at) from invitation i where i.person_id = p.id and i.state in ('pending', 'expired'))
      when 'ready_to_provision' then null else gone.at end
  from unnest(people, statuses) with ordinality as w(id, status, turn)
  join known_person p on p.id = w.id and p.trust_id = app_trust()
  left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  cross join lateral (
    select array_agg(distinct s.name) filter (where l.gone_at is null or p.gone_at is not null) as names,
      bool_or(l.gone_at is null) as here, max(l.gone_at) as left_at
    from (select f.school_id, f.gone_at from affiliation f where f.person_id = p.id
      union all select e.school_id, e.gone_at from enrolment e where e.student_id = p.id) l
    join school s on s.id = l.school_id where place is null or l.school_id = place) works
  cross join lateral (
    select case when p.gone_at is not null then 'gone' when not p.enabled then 'switched_off'
      when w.status = 'ready_to_revoke' or place is not null and works.here is not true then 'left_school' end as how) left_by
  cross join lateral (
    select left_by.how, case left_by.how when 'gone' then p.gone_at when 'left_school' then works.left_at
      when 'switched_off' then (select i.ended_at from roster_import i where i.id = p.import_id) end as at) gone
  order by w.turn;
end $$;
