-- What the User Invitations page reads: names in order, status and search, at any size.

/* How a name is looked for: lower case, without accents. Most names have none, and a roster has a million of them. */
create function plain(name text) returns text immutable parallel safe language sql
  return case when octet_length(name) = length(name) then lower(name) else translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), 'øłđı', 'oldi') end;

alter table person
  -- Facts of registration and invitation, kept by the triggers below so that they are never stale.
  add registered_at timestamptz,
  add invited_until timestamptz,
  add standing text generated always as (
    case when kind <> 'staff' then null when registered_at is not null then 'registered'
      when invited_until is not null then 'invited' else 'not_registered' end) stored,
  add sort_name text collate "C" generated always as ( -- plain, so that byte by byte is the order of names
    case when kind = 'staff' then
      plain(coalesce(preferred_family_name, family_name) || ', ' || coalesce(preferred_given_name, given_name)) end) stored,
  add search_text text generated always as (
    case when kind = 'staff' then plain(' ' || coalesce(preferred_given_name || ' ', '') || given_name || ' '
      || coalesce(preferred_family_name || ' ', '') || family_name || ' ' || coalesce(email, '')) end) stored;

create index person_staff_by_name on person (trust_id, sort_name, id) where kind = 'staff' and gone_at is null;
create index person_staff_by_standing on person (trust_id, standing, sort_name, id) include (invited_until)
  where kind = 'staff' and gone_at is null;
create index person_staff_search on person using gin (search_text gin_trgm_ops) where kind = 'staff' and gone_at is null;

/* A person is registered while a registration of theirs has not ended. */
create function keep_registered() returns trigger language plpgsql as $$
begin
  update person p set registered_at = (
      select min(r.registered_at) from registration r where r.person_id = p.id and r.ended_at is null)
  where p.id in (select person_id from changed);
  return null;
end $$;
create trigger registration_added after insert on registration referencing new table as changed
  for each statement execute function keep_registered();
create trigger registration_changed after update on registration referencing new table as changed
  for each statement execute function keep_registered();

/* Until when a person's newest invitation that is neither answered nor cancelled runs, or ran. */
create function keep_invited() returns trigger language plpgsql as $$
begin
  update person p set invited_until = (
      select max(i.expires_at) from invitation i where i.person_id = p.id and i.state in ('pending', 'expired'))
  where p.id in (select person_id from changed where person_id is not null);
  return null;
end $$;
create trigger invitation_added after insert on invitation referencing new table as changed
  for each statement execute function keep_invited();
create trigger invitation_changed after update on invitation referencing new table as changed
  for each statement execute function keep_invited();

/* What to look for: parts of a word, or with one or two letters its beginning, which an index can still find. */
create function staff_pattern(sought text) returns text immutable parallel safe language sql
  return case when length(sought) < 3 then '% ' else '%' end || plain(sought) || '%';

/*
 * The staff of the current trust in order of name: those whose name or address contains `sought`, who work at
 * `school`, who stand as `wanted`, whose invitation is open after `open_at` or had run out by `expired_at`; null
 * leaves a condition out. It runs as the owner because a LIKE may not look past row-level security into an
 * index; the trust is its first condition.
 */
create function find_staff(sought text, school uuid, wanted text, open_at timestamptz, expired_at timestamptz,
  after_name text, after_id uuid, backwards boolean, most integer) returns setof uuid
  stable security definer set search_path = public, pg_temp rows 100 language plpgsql as $$
declare
  direction text := case when backwards then 'desc' else 'asc' end;
  found_in text := 'person p where p.trust_id = app_trust() and p.kind = ''staff'' and p.gone_at is null'
    || case when sought is null then '' else ' and p.search_text like $1' end
    || case when school is null then '' else ' and exists (select from affiliation a
         where a.person_id = p.id and a.school_id = $2 and a.gone_at is null)' end
    || case when wanted is null then '' else ' and p.standing = $3' end
    || case when open_at is null then '' else ' and p.invited_until > $4' end
    || case when expired_at is null then '' else ' and p.invited_until <= $5' end;
  few boolean := false;
begin
  if sought is not null then
    execute format('select count(*) <= 3000 from (select from %s limit 3001) matches', found_in)
      using staff_pattern(sought), school, wanted, open_at, expired_at into few;
  end if;
  -- Few matches are all fetched and sorted; walking the names in order until enough have matched could take the
  -- whole list. Many matches are soon met on that walk.
  return query execute
    'select p.id from ' || case when few then '(select p.id, p.sort_name from ' || found_in || ' offset 0) p where true' else found_in end
    || case when after_id is null then '' else
         ' and (p.sort_name, p.id) ' || case when backwards then '<' else '>' end || ' ($6, $7)' end
    || ' order by p.sort_name ' || direction || ', p.id ' || direction || ' limit $8'
    using staff_pattern(sought), school, wanted, open_at, expired_at, after_name, after_id, most;
end $$;

/*
 * How many of the staff that `find_staff` would find stand how, counting no further than `most`: of each
 * standing for a whole trust, of all together for a school or a search.
 */
create function count_staff(sought text, school uuid, at timestamptz, most integer)
  returns table (standing text, open boolean, n integer)
  stable security definer set search_path = public, pg_temp language plpgsql as $$
declare
  staff text := 'select p.standing, p.invited_until > $3 as open from person p
    where p.trust_id = app_trust() and p.kind = ''staff'' and p.gone_at is null';
  one text := '(' || staff || ' and p.standing = %L limit $4)';
begin
  return query execute 'select c.standing, c.open, count(*)::int from ('
    || case when sought is null and school is null then
         format(one || ' union all ' || one || ' union all ' || one, 'not_registered', 'invited', 'registered')
       else staff
         || case when sought is null then '' else ' and p.search_text like $1' end
         || case when school is null then '' else ' and exists (select from affiliation a
              where a.person_id = p.id and a.school_id = $2 and a.gone_at is null)' end
         || ' limit $4' end
    || ') c group by 1, 2'
    using staff_pattern(sought), school, at, most;
end $$;

create index person_staff_by_email on person (trust_id, email) where kind = 'staff' and gone_at is null and email is not null;
