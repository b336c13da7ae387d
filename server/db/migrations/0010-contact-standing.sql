-- How each contact stands at each school: facts that triggers keep, and a status that follows from them. Nobody sets it.

/*
 * Students whom a rollover counts as at their school between two school years, whatever their classes say, until a day. One
 * who has left the roster since is still counted, with whoever was in charge of them to the end.
 */
create table rollover_student (
  trust_id uuid not null references trust,
  rollover_id uuid not null,
  school_id uuid not null,
  student_id uuid not null,
  since timestamptz not null,
  until_on date not null, -- the first day on which they are not counted any more
  outcome text check (outcome in ('leaves', 'changes_school')), -- null: they stay, as far as is decided
  ended_at timestamptz,
  primary key (rollover_id, student_id),
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, student_id) references person (trust_id, id) deferrable initially deferred
);
create index on rollover_student (student_id) where ended_at is null;
call isolate('rollover_student');

/* Where the roster says that students are, and from when to when: by their classes or, while they were never in one there, by their role. */
create view student_dates with (security_invoker = true) as
  select e.trust_id, e.student_id, e.school_id, e.begins_on, e.ends_on from active_enrolment e
  union all
  select a.trust_id, a.person_id, a.school_id, a.begins_on, a.ends_on from active_affiliation a
  where a.role = 'student' and a.school_id is not null
    and not exists (select from enrolment e where e.student_id = a.person_id and e.school_id = a.school_id);

/* Where students are, for whoever asks: between two school years, by the rollover too. */
create view student_place with (security_invoker = true) as
  select trust_id, student_id, school_id, begins_on, ends_on from student_dates
  union all
  select r.trust_id, r.student_id, r.school_id, null, r.until_on
  from rollover_student r join person p on p.id = r.student_id join school s on s.id = r.school_id
  where r.ended_at is null and p.gone_at is null and s.gone_at is null;

/*
 * Which schools know these students and contacts today, or are about to: students by classes that are not over, or by a role or
 * a rollover while no other school has them in a class; contacts by these students.
 */
create function known_schools(people uuid[]) returns table (person_id uuid, school_id uuid) stable
  set plan_cache_mode = force_custom_plan -- for one as for a million
  language plpgsql as $$
#variable_conflict use_column
declare
  today date := (gatehouse_now() at time zone 'Europe/London')::date;
begin
  return query
  with wanted as materialized (select distinct unnest(people) as id),
    link as materialized (
      select p.id as person_id, p.id as student_id from wanted w join person p on p.id = w.id where p.kind = 'student' and p.gone_at is null
      union all
      select g.contact_id, g.student_id from wanted w join guardianship g on g.contact_id = w.id
      join person c on c.id = g.contact_id join person s on s.id = g.student_id
      where g.gone_at is null and c.gone_at is null and s.gone_at is null),
    student as materialized (select distinct l.student_id as id from link l),
    place as materialized (
      select e.student_id, e.school_id, true as in_class from student t join enrolment e on e.student_id = t.id
      where e.gone_at is null and (e.ends_on is null or e.ends_on > today)
      union
      select a.person_id, a.school_id, not exists (select from enrolment e where e.student_id = a.person_id and e.school_id = a.school_id)
      from student t join affiliation a on a.person_id = t.id
      where a.role = 'student' and a.school_id is not null and a.gone_at is null and (a.ends_on is null or a.ends_on > today)
      union
      select r.student_id, r.school_id, false from student t join rollover_student r on r.student_id = t.id
      where r.ended_at is null and r.until_on > today),
    class as (select p.student_id, array_agg(distinct p.school_id) as schools from place p where p.in_class group by p.student_id),
    here as (
      select p.student_id, p.school_id from place p join school s on s.id = p.school_id
      left join class c on c.student_id = p.student_id
      where s.gone_at is null and (p.in_class or coalesce(c.schools = array[p.school_id], true)))
  select distinct l.person_id, h.school_id from link l join here h on h.student_id = l.student_id;
end $$;

/* The kinds of contact that may have an account where nobody has said otherwise. */
create function usual_portal(code text) returns boolean immutable parallel safe language sql
  return code in ('parent', 'guardian');

/* Why access would end: several reasons at once are several reasons. Empty while there is none. */
create function contact_reasons(students integer, open_students integer, ever_linked boolean, flagged boolean,
  flag_lost_at timestamptz, replaced_by uuid) returns text[] immutable parallel safe language sql
  return array_remove(array[
    case when students = 0 and ever_linked then 'no_student' end,
    case when replaced_by is not null then 'replaced' end,
    case when students = 0 and not ever_linked or not flagged and flag_lost_at is null then 'wrong_contact' end,
    case when not flagged and flag_lost_at is not null or students > 0 and open_students = 0 then 'portal_flag_removed' end
  ], null);

/* The table of docs/domain.md, from the top down. */
create function contact_status(blocked boolean, revoked_at timestamptz, admitted_at timestamptz, registered_at timestamptz,
  welcome_until timestamptz, reachable boolean, reasons text[]) returns text immutable parallel safe language sql
  return case
    when blocked then 'blocked'
    when revoked_at is not null then 'revoked'
    when admitted_at is not null and registered_at is not null then
      case when reasons = '{}' then 'active' else 'ready_to_revoke' end
    when welcome_until is not null then case when reasons = '{}' then 'never_logged_in' else 'ready_to_revoke' end
    when reasons = '{}' and reachable then 'ready_to_provision'
    else 'not_eligible' end;

create table contact_standing (
  trust_id uuid not null,
  contact_id uuid not null,
  school_id uuid not null,
  -- What is looked through by the thousand comes first: PostgreSQL reads a row from its beginning.
  search_text text not null default '', -- names of the contact, and of the children
  sort_name text collate "C" not null default '', -- as `plain` has it, so that an index finds how it begins
  status text not null generated always as (contact_status(blocked, revoked_at, admitted_at, registered_at, welcome_until,
    reachable, contact_reasons(students, open_students, ever_linked, flagged, flag_lost_at, replaced_by))) stored,
  reasons text[] not null generated always as (
    contact_reasons(students, open_students, ever_linked, flagged, flag_lost_at, replaced_by)) stored,
  type_code text not null default 'parent',
  years text[] not null default '{}',
  -- Decided by people.
  admitted_at timestamptz, -- access to this school was taken up
  revoked_at timestamptz,
  revoke_reason text check (revoke_reason in ('no_student', 'replaced', 'portal_flag_removed', 'wrong_contact', 'withdrawn')),
  revoked_by uuid, -- an account
  revoked_by_name text,
  revoke_note text check (length(revoke_note) <= 500),
  revoke_plan_id uuid,
  revoked_grants uuid[] not null default '{}', -- what ended with it, and comes back with Restore
  -- Kept by `keep_standing`.
  students integer not null default 0, -- linked, and here today
  open_students integer not null default 0, -- of them, those that are neither taken away nor blocked
  ever_linked boolean not null default false,
  flagged boolean not null default false, -- their type has the portal flag, and the MIS has not switched them off
  flag_lost_at timestamptz,
  flag_lost_import uuid, -- by which import; null when a person did it
  reachable boolean not null default false, -- there is an address to welcome them at
  registered_at timestamptz,
  welcome_until timestamptz, -- when the newest welcome that nobody answered runs out, or ran out
  replaced_by uuid,
  blocked boolean not null default false,
  recheck_on date, -- when a date of the roster changes something next
  since timestamptz not null default gatehouse_now(), -- since when that is the status
  primary key (contact_id, school_id),
  check ((revoked_at is null) = (revoke_reason is null))
  -- The rows are written by joins with the people and schools they refer to, which are never deleted: as with the roster, no
  -- foreign key looks up a million of them again.
);
call isolate('contact_standing');
create index on contact_standing (trust_id, recheck_on) where recheck_on is not null;
create index contact_standing_school on contact_standing (school_id, status, sort_name, contact_id) include (trust_id, type_code, reasons, years);
create index contact_standing_trust on contact_standing (trust_id, status, sort_name, contact_id, school_id) include (type_code, reasons, years);

/*
 * Whether families have the school open to them: not where all that the roster gives them there was taken away by hand, or is
 * blocked. Whoever has no child there any more keeps it until it is revoked.
 */
create function family_open(c contact_standing) returns boolean immutable parallel safe language sql
  return c.status in ('active', 'ready_to_revoke') and c.admitted_at is not null and (c.students = 0 or c.open_students > 0);

create function standing_since() returns trigger language plpgsql as $$
begin
  if contact_status(new.blocked, new.revoked_at, new.admitted_at, new.registered_at, new.welcome_until, new.reachable,
      contact_reasons(new.students, new.open_students, new.ever_linked, new.flagged, new.flag_lost_at, new.replaced_by))
    is distinct from old.status then new.since := gatehouse_now(); end if;
  -- What is not revoked has nothing to be given back.
  if new.revoked_at is null then new.revoked_grants := '{}'; end if;
  return new;
end $$;
create trigger standing_since before update on contact_standing for each row execute function standing_since();

/*
 * Writes down the facts of these contacts, or of everybody in the trust, at every school where they have, or had, something to
 * do. Runs as the owner, because the people of a trust are looked through by joins; the trust is each one's first condition.
 * One text makes three functions: a few contacts are found along indexes, with a plan that is kept and needs no statistics, and
 * many, or all, with one that is made for how many they are.
 */
do $make$
declare
  of_known constant text := 'select student_id from link where listed';
  -- How many these are is known before they are read.
  of_all constant text := 'select id as student_id from person where trust_id = of_trust and kind = ''student'' and gone_at is null';
  facts text := $facts$
    with known as materialized (
      select p.id, p.gone_at is null as here, p.gone_at, p.enabled, p.email is not null as reachable, p.registered_at, p.contact_type,
        plain(coalesce(p.preferred_family_name, p.family_name) || ', ' || coalesce(p.preferred_given_name, p.given_name)) as sort_name,
        plain(case when p.preferred_family_name is null then ' ' else ' ' || p.family_name || ' ' end
          || coalesce(p.preferred_given_name || ' ', '') || p.given_name || ' ') as others
      from person p where p.trust_id = of_trust and p.kind = 'contact' and (of_contacts is null or p.id = any (of_contacts))),
    part as ( -- instead of a kind
      select k.id, min(a.role) as role from known k join affiliation a on a.person_id = k.id
      where k.contact_type is null and a.gone_at is null group by k.id),
    link as materialized (
      select g.contact_id, g.student_id, coalesce(g.access, true) as open, s.grade, true as listed,
        ' ' || coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name) as name
      from known k join guardianship g on g.contact_id = k.id join person s on s.id = g.student_id
      where k.here and g.gone_at is null and s.gone_at is null
      union all
      -- Who left the roster during a rollover. Whoever was parted from a student before is not brought together with them again.
      select distinct g.contact_id, g.student_id, coalesce(g.access, true), s.grade, false,
        ' ' || coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name)
      from rollover_student r join guardianship g on g.student_id = r.student_id
      join known k on k.id = g.contact_id join person s on s.id = r.student_id
      where r.trust_id = of_trust and r.ended_at is null and not (k.here and g.gone_at is null and s.gone_at is null)
        and (k.here or k.gone_at >= r.since)
        and (g.gone_at is null and s.gone_at is null or s.gone_at >= r.since and coalesce(g.gone_at >= s.gone_at, true))),
    child as (<children>), -- some of them twice
    place as ( -- as student_place has it
      select e.student_id, e.school_id, e.begins_on, e.ends_on, false as is_kept
      from child n join enrolment e on e.student_id = n.student_id where e.gone_at is null
      union all
      select a.person_id, a.school_id, a.begins_on, a.ends_on, false
      from child n join affiliation a on a.person_id = n.student_id
      where a.role = 'student' and a.gone_at is null and a.school_id is not null
        and not exists (select from enrolment e where e.student_id = a.person_id and e.school_id = a.school_id)
      union all
      select r.student_id, r.school_id, null, r.until_on, true
      from link n join rollover_student r on r.student_id = n.student_id where r.ended_at is null),
    spell as (
      select p.*, (p.begins_on is null or p.begins_on <= today) and (p.ends_on is null or p.ends_on > today) as here,
        least(case when p.begins_on > today then p.begins_on end, case when p.ends_on > today then p.ends_on end) as next_on
      from place p),
    spot as materialized ( -- of each child once, however many contacts they have
      select p.student_id, p.school_id, bool_or(p.here) as here, min(p.next_on) as next_on,
        bool_or(p.here) filter (where p.is_kept) as kept_here, min(p.next_on) filter (where p.is_kept) as kept_next_on
      from spell p join school s on s.id = p.school_id where s.gone_at is null group by p.student_id, p.school_id),
    tie as ( -- who left the roster is only where the rollover keeps them
      select l.contact_id, p.school_id, l.student_id, l.open, l.grade, l.name,
        case when l.listed then p.here else p.kept_here end as here,
        case when l.listed then p.next_on else p.kept_next_on end as next_on
      from link l join spot p on p.student_id = l.student_id where l.listed or p.kept_here is not null),
    barred as (
      select b.contact_id, b.student_id from contact_block b join known k on k.id = b.contact_id where b.lifted_at is null),
    fact as (
      select t.contact_id, t.school_id,
        count(*) filter (where t.here)::int as students,
        count(*) filter (where t.here and t.open and b.student_id is null)::int as open_students,
        count(*) filter (where t.here and b.student_id is not null)::int as barred_students,
        min(t.next_on) as recheck_on,
        coalesce(array_agg(distinct t.grade order by t.grade) filter (where t.here and t.grade is not null), '{}') as years,
        -- In the order of years first: both are sorted at once, and not once more for each contact.
        coalesce(string_agg(t.name, '' order by t.grade, t.name) filter (where t.here), '') as children
      from tie t left join barred b on b.contact_id = t.contact_id and b.student_id = t.student_id
      group by t.contact_id, t.school_id),
    old as (
      select c.contact_id, c.school_id, row(c.students, c.open_students, c.ever_linked, c.flagged, c.type_code, c.reachable,
        c.registered_at, c.welcome_until, c.replaced_by, c.blocked, c.recheck_on, c.sort_name, c.search_text, c.years) as facts
      from known k join contact_standing c on c.contact_id = k.id),
    stand as (
      select coalesce(f.contact_id, o.contact_id) as contact_id, coalesce(f.school_id, o.school_id) as school_id,
        f.students, f.open_students, f.barred_students, f.recheck_on, f.years, f.children, o.facts, o.contact_id is not null as is_known
      from fact f full join old o on o.contact_id = f.contact_id and o.school_id = f.school_id
      -- Whoever came to a child after the school had lost that child is nobody's business there.
      where o.contact_id is not null or f.students > 0 or f.recheck_on is not null),
    welcome as (
      select contact_id, school_id, max(until) as until from (
        select i.person_id as contact_id, i.school_id, i.expires_at as until from invitation i join known k on k.id = i.person_id
        where i.kind = 'contact' and i.state in ('pending', 'expired')
        union all
        select w.contact_id, w.school_id, w.expires_at from welcome_letter w join known k on k.id = w.contact_id
        where w.used_at is null and w.ended_at is null) w group by contact_id, school_id),
    newer as (
      select o.old_contact_id, (array_agg(o.new_contact_id order by o.score desc, o.id))[1] as of_any,
        (array_agg(o.new_contact_id order by o.score desc, o.id) filter (where (o.facts->>'duplicate')::boolean))[1] as of_duplicates
      from carry_over o join known k on k.id = o.old_contact_id where o.state = 'proposed' group by o.old_contact_id),
    kept_out as (
      select contact_id from barred where student_id is null
      union select l.contact_id from block_likeness l join known k on k.id = l.contact_id where l.decision is null),
    wished as (
      select k.id as contact_id, f.school_id, f.facts, f.is_known,
        coalesce(f.students, 0) as students, coalesce(f.open_students, 0) as open_students,
        f.students is not null or exists (select from guardianship g where g.contact_id = k.id) as ever_linked,
        k.enabled and coalesce(t.portal, usual_portal(kind.code)) as flagged,
        kind.code as type_code, k.reachable, k.registered_at, w.until as welcome_until,
        -- Whoever still has a child here is not replaced, unless it is by a second record of the same child.
        case when coalesce(f.students, 0) = 0 then n.of_any else n.of_duplicates end as replaced_by,
        o.contact_id is not null or coalesce(f.students, 0) > 0 and f.barred_students = f.students as blocked,
        f.recheck_on, coalesce(z.sort_name, k.sort_name) as sort_name, coalesce(f.years, '{}') as years,
        coalesce(z.other_names || z.sort_name, k.others || k.sort_name) || coalesce(plain(f.children), '') as search_text
      from stand f join known k on k.id = f.contact_id
      left join part on part.id = k.id
      left join last_known z on z.person_id = f.contact_id and z.school_id = f.school_id -- a former school finds them as it knew them
      cross join lateral (select coalesce(case when z.person_id is null then k.contact_type else z.contact_type end, part.role, 'parent') as code) kind
      left join welcome w on w.contact_id = f.contact_id and w.school_id = f.school_id
      left join newer n on n.old_contact_id = k.id
      left join kept_out o on o.contact_id = k.id
      left join contact_type t on t.trust_id = of_trust and t.code = kind.code),
    changed as materialized ( -- what is as it should be is not even locked
      select * from wished
      where facts is distinct from row(students, open_students, ever_linked, flagged, type_code, reachable, registered_at,
        welcome_until, replaced_by, blocked, recheck_on, sort_name collate "C", search_text, years)),
    -- The locks below let nobody else add one of these meanwhile, so that none has to be looked for twice.
    put as (
      update contact_standing c set students = n.students, open_students = n.open_students,
        ever_linked = n.ever_linked, flagged = n.flagged, type_code = n.type_code,
        reachable = n.reachable, registered_at = n.registered_at, welcome_until = n.welcome_until,
        replaced_by = n.replaced_by, blocked = n.blocked, recheck_on = n.recheck_on,
        sort_name = n.sort_name, search_text = n.search_text, years = n.years,
        flag_lost_at = case when n.flagged then null when c.flagged then gatehouse_now() else c.flag_lost_at end,
        flag_lost_import = case when n.flagged then null when c.flagged then import else c.flag_lost_import end
      from changed n where n.is_known and c.contact_id = n.contact_id and c.school_id = n.school_id)
    insert into contact_standing (trust_id, contact_id, school_id, students, open_students, ever_linked, flagged, type_code,
      reachable, registered_at, welcome_until, replaced_by, blocked, recheck_on, sort_name, search_text, years)
    select of_trust, contact_id, school_id, students, open_students, ever_linked, flagged, type_code, reachable, registered_at,
      welcome_until, replaced_by, blocked, recheck_on, sort_name, search_text, years
    from changed where not is_known
    -- So neighbours in the list are neighbours in the table.
    order by sort_name, contact_id$facts$;
  frame text := $frame$
    create function %I(of_trust uuid, of_contacts uuid[]) returns void security definer set search_path = public, pg_temp %s
    language plpgsql as $f$
    #variable_conflict use_column
    declare
      today date := (gatehouse_now() at time zone 'Europe/London')::date;
      import uuid := nullif(current_setting('app.roster_import', true), '')::uuid;
    begin
      -- Of two who change facts of one contact at once, the second sees what the first one did, and writes that down.
      if of_contacts is null then perform pg_advisory_xact_lock(hashtextextended('standing ' || of_trust, 0));
      else
        perform pg_advisory_xact_lock_shared(hashtextextended('standing ' || of_trust, 0));
        perform from person where trust_id = of_trust and id = any (of_contacts) order by id for no key update;
      end if;
      %s;
    end$f$$frame$;
begin
  execute format(frame, 'keep_few_standings',
    'set plan_cache_mode = force_generic_plan set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off',
    replace(replace(facts, '<children>', of_known), 'of_contacts is null or ', ''));
  execute format(frame, 'keep_many_standings', 'set plan_cache_mode = force_custom_plan set jit = off', replace(facts, '<children>', of_known));
  execute format(frame, 'keep_all_standings', 'set plan_cache_mode = force_custom_plan set jit = off', replace(facts, '<children>', of_all));
end $make$;
create function keep_standing(of_trust uuid, of_contacts uuid[] default null) returns void language plpgsql as $$
begin
  if of_contacts is null then perform keep_all_standings(of_trust, null);
  elsif cardinality(of_contacts) > 200 then perform keep_many_standings(of_trust, of_contacts);
  elsif of_contacts <> '{}' then perform keep_few_standings(of_trust, of_contacts);
  end if;
end $$;

/*
 * Every change of a fact is followed in its own transaction. What an import changes is followed once, at its end:
 * `app.roster_import` says that one is under way, and its many rows ask nothing but that.
 */
create function follow_roster() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform keep_standing(new.trust_id, case tg_table_name
    when 'guardianship' then array[(to_jsonb(new)->>'contact_id')::uuid]
    when 'enrolment' then array(select contact_id from guardianship where student_id = (to_jsonb(new)->>'student_id')::uuid)
    when 'school' then array(select contact_id from contact_standing where school_id = (to_jsonb(new)->>'id')::uuid)
    else array(select id from person where id = (to_jsonb(new)->>tg_argv[0])::uuid and kind = 'contact'
      union select contact_id from guardianship where student_id = (to_jsonb(new)->>tg_argv[0])::uuid) end);
  return null;
end $$;
create trigger follow_guardianship after insert or update on guardianship for each row
  when (coalesce(current_setting('app.roster_import', true), '') = '') execute function follow_roster();
create trigger follow_enrolment after insert or update on enrolment for each row
  when (coalesce(current_setting('app.roster_import', true), '') = '') execute function follow_roster();
create trigger follow_affiliation after insert or update on affiliation for each row
  when (coalesce(current_setting('app.roster_import', true), '') = '') execute function follow_roster('person_id');
create trigger follow_person after insert or update on person for each row
  when (new.kind <> 'staff' and coalesce(current_setting('app.roster_import', true), '') = '') execute function follow_roster('id');
create trigger follow_school after update on school for each row
  when (coalesce(current_setting('app.roster_import', true), '') = '') execute function follow_roster();

create function follow_contacts() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare one record;
begin
  for one in execute 'select x.trust_id, array_agg(distinct x.contact_id) as contacts from (' || tg_argv[0] || ') x
    where x.contact_id is not null group by x.trust_id'
  loop perform keep_standing(one.trust_id, one.contacts); end loop;
  return null;
end $$;
create procedure follow(target text, found_by text) language plpgsql as $$
begin
  execute format('create trigger follow_added after insert on %I referencing new table as changed
    for each statement execute function follow_contacts(%L)', target, found_by);
  execute format('create trigger follow_changed after update on %I referencing new table as changed
    for each statement execute function follow_contacts(%L)', target, found_by);
end $$;
call follow('invitation', 'select trust_id, person_id as contact_id from changed where kind = ''contact''');
call follow('welcome_letter', 'select trust_id, contact_id from changed');
call follow('contact_block', 'select trust_id, contact_id from changed');
call follow('block_likeness', 'select trust_id, contact_id from changed');
call follow('carry_over', 'select trust_id, old_contact_id as contact_id from changed');
call follow('rollover_student', 'select c.trust_id, g.contact_id from changed c join guardianship g on g.student_id = c.student_id');
-- A kind that is only called something else is nobody's fact: there may be a hundred thousand of it.
call follow('contact_type', 'select c.trust_id, s.contact_id from changed c join contact_standing s on s.trust_id = c.trust_id and s.type_code = c.code
  and s.flagged is distinct from c.portal');

/*
 * Blocks stand at every door, also at those that know of no trust, and they belong to the human being: whichever of their
 * records somebody comes with. Somebody who looks like one who is blocked waits as if they were.
 */
create function contact_barred(of_contact uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    with human as (
      select of_contact as id
      union select o.person_id from registration r
        join registration o on o.account_id = r.account_id and o.trust_id = r.trust_id and o.ended_at is null
        where r.person_id = of_contact and r.ended_at is null)
    select exists (select from contact_block b join human h on h.id = b.contact_id where b.student_id is null and b.lifted_at is null)
      or exists (select from block_likeness l join human h on h.id = l.contact_id where l.decision is null)
      or (select coalesce(bool_and(s.blocked), false) from contact_standing s where s.contact_id = of_contact);
  end;
/* The same at one school: where every child of theirs is kept from them, they are kept out. */
create function contact_barred_at(of_contact uuid, of_school uuid) returns boolean stable security definer set search_path = public, pg_temp
  return contact_barred(of_contact)
    or exists (select from contact_standing where contact_id = of_contact and school_id = of_school and blocked);
/* Whether the family side of an account is closed in a trust: one record of theirs is enough. */
create function family_barred(of_account uuid, of_trust uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from registration r join person p on p.id = r.person_id
      where r.account_id = of_account and r.trust_id = of_trust and r.ended_at is null and p.kind = 'contact' and contact_barred(p.id));
  end;
/* Whether an account has nothing left to sign in for: it is no member of staff's, no administrator's, and nobody's family elsewhere. */
create function account_barred(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from registration r join person p on p.id = r.person_id
        where r.account_id = of_account and r.ended_at is null and p.kind = 'contact' and contact_barred(p.id))
      and not exists (select from administrator where account_id = of_account and ended_at is null)
      and not exists (select from registration r join person p on p.id = r.person_id
        where r.account_id = of_account and r.ended_at is null and (p.kind <> 'contact' or not family_barred(of_account, r.trust_id)));
  end;
/* Who is kept from whom (null: from everybody), also while nobody has decided whether they are somebody who is blocked. */
create view kept_away with (security_invoker = true) as
  select trust_id, contact_id, student_id from contact_block where lifted_at is null
  union all
  select l.trust_id, l.contact_id, b.student_id from block_likeness l join contact_block b on b.id = l.block_id
  where l.decision is null and b.lifted_at is null;
/*
 * Whether somebody who is kept from a contact's children reads the mail of an address, as far as it is known: no link to an
 * account that would show these children goes there.
 */
create function mailbox_barred(of_contact uuid, address text) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (
      select from person p join kept_away b on b.trust_id = p.trust_id and b.contact_id <> p.id
      where p.id = of_contact
        and (b.student_id is null or exists (select from guardianship g where g.contact_id = p.id and g.student_id = b.student_id))
        and (exists (select from person o where o.id = b.contact_id and lower(o.email) = lower(address))
          or exists (select from registration r join account a on a.id = r.account_id
            where r.person_id = b.contact_id and lower(address) in (a.email, a.mailbox)))
        -- Not one's own other record.
        and not exists (select from registration r join registration o on o.account_id = r.account_id and o.ended_at is null
          where r.person_id = p.id and r.ended_at is null and o.person_id = b.contact_id));
  end;
/* The same of whoever an account belongs to. */
create function account_mailbox_barred(of_account uuid, address text) returns boolean stable security definer set search_path = public, pg_temp
  return exists (select from registration r join person p on p.id = r.person_id
    where r.account_id = of_account and r.ended_at is null and p.kind = 'contact' and mailbox_barred(p.id, address));
/* The mailboxes that somebody who is blocked in a trust reads, as far as it is known: only of these has the above to be asked. */
create function mailboxes_of_blocked(of_trust uuid) returns setof text stable security definer set search_path = public, pg_temp
  begin atomic
    select lower(o.email) from kept_away b join person o on o.id = b.contact_id where b.trust_id = of_trust and o.email is not null
    union select unnest(array[a.email, a.mailbox]) from kept_away b join registration r on r.person_id = b.contact_id
      join account a on a.id = r.account_id where b.trust_id = of_trust;
  end;
/* Whether no link for a new password goes to an account: nothing is left to sign in for, or somebody who is kept from the children reads its mail. */
create function reset_barred(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  return account_barred(of_account)
    or exists (select from account a where a.id = of_account and account_mailbox_barred(a.id, coalesce(a.mailbox, a.email)));
/* Whether somebody works with an account as well: a code on paper would open that, too. */
create function account_works(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from administrator where account_id = of_account and ended_at is null)
      or exists (select from registration r join person p on p.id = r.person_id
        where r.account_id = of_account and r.ended_at is null and p.kind <> 'contact');
  end;
/* Whether an account lets families in anywhere but in a trust, or (unless null) at one school of it. */
create function account_elsewhere(of_account uuid, of_trust uuid, of_school uuid) returns boolean stable
  security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from registration r where r.account_id = of_account and r.ended_at is null and r.trust_id <> of_trust)
      or of_school is not null and exists (select from registration r join contact_standing c on c.contact_id = r.person_id
        where r.account_id = of_account and r.ended_at is null and c.school_id <> of_school
          and c.admitted_at is not null and c.revoked_at is null);
  end;
/* Whether a mail is for somebody who gets none, or tells of a family where somebody reads it who is kept from the children: asked when it is taken on, and in the instant before it leaves. */
create function mail_barred(of_contact uuid, of_account uuid, of_invitation uuid, of_reset uuid, address text) returns boolean stable
  security definer set search_path = public, pg_temp
  return (of_contact is not null and (contact_barred(of_contact) or mailbox_barred(of_contact, address)))
    or (of_account is not null and (account_barred(of_account) or account_mailbox_barred(of_account, address)))
    or (of_invitation is not null and exists (select from invitation i where i.id = of_invitation and i.kind = 'contact'
      and i.person_id is not null and (contact_barred_at(i.person_id, i.school_id) or mailbox_barred(i.person_id, i.email))))
    or (of_reset is not null and exists (select from password_reset r where r.id = of_reset and reset_barred(r.account_id)));

/* The last line: whatever forgets to ask is refused by the rows themselves. */
create function refuse_barred() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare is_barred boolean;
begin
  is_barred := case tg_table_name
    when 'registration' then exists (select from person p where p.id = (to_jsonb(new)->>'person_id')::uuid and p.kind = 'contact')
      and (contact_barred((to_jsonb(new)->>'person_id')::uuid) or family_barred((to_jsonb(new)->>'account_id')::uuid, new.trust_id))
    when 'invitation' then contact_barred_at((to_jsonb(new)->>'person_id')::uuid, (to_jsonb(new)->>'school_id')::uuid)
    else contact_barred_at((to_jsonb(new)->>'contact_id')::uuid, (to_jsonb(new)->>'school_id')::uuid) end;
  if is_barred then raise exception 'blocked' using errcode = 'GH002'; end if;
  return new;
end $$;
create trigger refuse_barred before insert on registration for each row execute function refuse_barred();
create trigger refuse_barred before insert or update of state, version on invitation for each row
  when (new.kind = 'contact' and new.person_id is not null and new.state in ('pending', 'accepted')) execute function refuse_barred();
create trigger refuse_barred before insert on welcome_letter for each row execute function refuse_barred();
create trigger refuse_used before update of used_at on welcome_letter for each row
  when (old.used_at is null and new.used_at is not null) execute function refuse_barred();
create trigger refuse_barred before insert on password_letter for each row execute function refuse_barred();
create trigger refuse_used before update of used_at on password_letter for each row
  when (old.used_at is null and new.used_at is not null) execute function refuse_barred();
create trigger refuse_barred before update of admitted_at, revoked_at on contact_standing for each row
  when (old.admitted_at is null and new.admitted_at is not null or old.revoked_at is not null and new.revoked_at is null)
  execute function refuse_barred();

/*
 * For how many days the password of an account is kept that nobody knows any more: as long as Restore can give it back to a
 * contact whose access was revoked. Null when there is nobody to restore.
 */
create function restorable_days(of_account uuid) returns integer stable security definer set search_path = public, pg_temp
  begin atomic
    select max(t.restore_days) from registration r join person p on p.id = r.person_id join trust t on t.id = r.trust_id
    where r.account_id = of_account and p.kind = 'contact' and p.erased_at is null
      and exists (select from contact_standing c where c.contact_id = p.id and c.admitted_at is not null and c.revoked_at is not null)
      and not exists (select from registration o where o.person_id = p.id and o.account_id <> of_account and o.registered_at > r.registered_at);
  end;

-- What is there already.
do $$ declare one uuid; begin for one in select id from trust loop perform keep_standing(one); end loop; end $$;
grant maintain on contact_standing to gatehouse_app;
