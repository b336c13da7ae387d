-- Events for products: what is told, where to, and what came of it.
create table event_endpoint (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  product_id uuid not null,
  url text not null check (length(url) <= 2000),
  events text[] not null check (cardinality(events) > 0
    and events <@ array['grant.given', 'grant.changed', 'grant.ended', 'account.revoked', 'person.changed']),
  state text not null default 'on' check (state in ('on', 'paused', 'off')), -- paused: what happens is kept for later
  off_reason text check (off_reason in ('person', 'gone', 'failing')),
  secret bytea, -- sealed; whoever was shown it has it
  secret_made_at timestamptz not null,
  former_secret bytea, -- sealed; signs too, until `former_until`
  former_until timestamptz,
  failing_since timestamptz, -- the first failure since something was accepted
  added_at timestamptz not null,
  added_by uuid references account,
  ended_at timestamptz,
  unique (trust_id, id),
  foreign key (trust_id, product_id) references product (trust_id, id),
  check ((state = 'off') = (off_reason is not null)),
  check ((former_secret is null) = (former_until is null)),
  check (ended_at is null or (state = 'off' and secret is null and former_secret is null)),
  check (ended_at is not null or secret is not null)
);
create index on event_endpoint (product_id) where ended_at is null;
call isolate('event_endpoint');

create table product_event (
  id uuid primary key default uuidv7(), -- what the product knows it by, however often it is sent
  position bigint generated always as identity unique, -- which came first
  trust_id uuid not null,
  product_id uuid not null,
  account_id uuid references account, -- null: a test, about nobody
  type text not null check (type in ('grant.given', 'grant.changed', 'grant.ended', 'account.revoked', 'person.changed', 'test')),
  at timestamptz not null,
  data jsonb not null,
  unique (trust_id, id),
  foreign key (trust_id, product_id) references product (trust_id, id),
  check ((account_id is null) = (type = 'test'))
);
create index on product_event (account_id);
call isolate('product_event');

create table event_delivery (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  position bigint not null, -- of the event
  account_id uuid, -- whom it is about: of one person they go one after the other
  overtakes boolean not null, -- goes before what was tried in vain, and makes it needless
  state text not null default 'due' check (state in ('due', 'delivered', 'given_up', 'overtaken')),
  attempts integer not null default 0, -- of this round; asked for again it begins anew
  due_at timestamptz not null,
  taken_until timestamptz, -- a worker is at it
  ended_at timestamptz,
  unique (trust_id, id),
  unique (endpoint_id, event_id),
  foreign key (trust_id, endpoint_id) references event_endpoint (trust_id, id),
  foreign key (trust_id, event_id) references product_event (trust_id, id),
  check ((state = 'due') = (ended_at is null))
);
create index on event_delivery (endpoint_id, position) where state = 'due';
create index on event_delivery (endpoint_id, account_id, position) where state = 'due';
create index on event_delivery (trust_id, due_at) where state = 'due';
create index on event_delivery (event_id);
create index on event_delivery (endpoint_id, position desc);
call isolate('event_delivery');

create table event_attempt (
  delivery_id uuid not null,
  number integer not null,
  trust_id uuid not null,
  at timestamptz not null,
  took integer not null, -- milliseconds
  status integer, -- null: there was no answer
  problem text,
  answer text not null default '' check (length(answer) <= 500),
  primary key (delivery_id, number),
  foreign key (trust_id, delivery_id) references event_delivery (trust_id, id)
);
call isolate('event_attempt');

-- What happened in the transaction that is under way. No row outlives it: at its end they become events.
create table event_note (
  id bigint generated always as identity primary key,
  trust_id uuid not null,
  product_id uuid not null,
  account_id uuid not null,
  about text not null check (about in ('grant', 'family', 'person')),
  grant_id uuid,
  was jsonb -- the role as it was before; null: they had none
);
create index on event_note (product_id, account_id);
call isolate('event_note');

/* Whether anybody is told of what happens in a product. */
create function has_listeners(of_product uuid) returns boolean stable security definer set search_path = public, pg_temp
  return exists (select from event_endpoint where product_id = of_product and ended_at is null and state <> 'off');

/* A role at a place, as products are told of it: never by whom or why. */
create function role_told(of_role uuid, of_trust uuid, of_school uuid, ends_at timestamptz) returns jsonb
  stable security definer set search_path = public, pg_temp
  begin atomic
    select jsonb_build_object('role', r.name, 'preset', r.preset, 'ends_at', iso(ends_at),
      'school', case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) end,
      'trust', jsonb_build_object('id', t.id, 'name', t.name))
    from product_role r join trust t on t.id = of_trust left join school s on s.id = of_school where r.id = of_role;
  end;

/* Every role of an account in a product at this instant; a family's is called Family. */
create function roles_told(of_product uuid, of_account uuid) returns jsonb stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(jsonb_agg(told order by told->>'role', told->'school'->>'name'), '[]') from (
      select role_told(g.product_role_id, g.trust_id, g.school_id, g.ends_at) as told from "grant" g
      where g.product_id = of_product and g.account_id = of_account and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now())
      union all
      select distinct jsonb_build_object('role', 'Family', 'preset', 'family', 'ends_at', null,
        'school', case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) end,
        'trust', jsonb_build_object('id', t.id, 'name', t.name))
      from product p join trust t on t.id = p.trust_id
      join registration n on n.trust_id = p.trust_id and n.account_id = of_account and n.ended_at is null
      join contact_standing c on c.contact_id = n.person_id and family_open(c) and not contact_barred_at(c.contact_id, c.school_id)
      left join school s on s.id = c.school_id and p.level = 'school'
      where p.id = of_product and p.for_families and p.retired_at is null) held;
  end;

/* Where a member of staff works, of the schools at which they hold a role in a product; by a role at the trust, of all of them. */
create function schools_told(of_product uuid, of_account uuid) returns jsonb stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'identifier', s.identifier) order by s.name), '[]')
    from school s where s.id in (
      select a.school_id from registration r join person p on p.id = r.person_id and p.kind = 'staff' and p.gone_at is null and p.enabled
      join affiliation a on a.person_id = p.id and a.gone_at is null
      join product x on x.id = of_product and x.trust_id = r.trust_id
      where r.account_id = of_account and r.ended_at is null
        and exists (select from "grant" g where g.product_id = of_product and g.account_id = of_account and g.ended_at is null
          and (g.school_id is null or g.school_id = a.school_id)));
  end;

/* Whether a product may know this of people: what is not told at sign-in is not told by events. Of one without a connection nothing was said. */
create function may_know(of_product uuid, what text) returns boolean stable security definer set search_path = public, pg_temp
  return not exists (select from oidc_client where product_id = of_product and ended_at is null and not what = any (scopes));

/* Writes an event, and a delivery to each endpoint of the product that asks for such events. Nobody asks: nothing is written. */
create function write_event(of_product uuid, of_account uuid, of_type text, more jsonb) returns void
  security definer set search_path = public, pg_temp language plpgsql as $$
declare known uuid;
begin
  if not exists (select from event_endpoint where product_id = of_product and ended_at is null and state <> 'off' and of_type = any (events)) then
    return;
  end if;
  insert into product_event (trust_id, product_id, account_id, type, at, data)
    select x.trust_id, x.id, a.id, of_type, gatehouse_now(),
      jsonb_build_object('subject', subject_of(x.id, a.id), 'name', case when may_know(x.id, 'profile') then a.name end,
        'email', case when a.sign_in_name is null and may_know(x.id, 'email') then a.email end,
        'roles', roles_told(x.id, a.id))
      || more || case when exists (select from oidc_client c where c.product_id = x.id and c.roster_allowed and c.ended_at is null) then
        jsonb_build_object('roster_ids', (select coalesce(jsonb_agg(p.external_id order by p.external_id), '[]')
          from registration r join person p on p.id = r.person_id
          where r.account_id = a.id and r.trust_id = x.trust_id and r.ended_at is null)) else '{}' end
    from product x, account a where x.id = of_product and a.id = of_account
    returning id into known;
  insert into event_delivery (trust_id, endpoint_id, event_id, position, account_id, overtakes, due_at)
    select e.trust_id, n.id, e.id, e.position, e.account_id, of_type = 'account.revoked', e.at
    from product_event e join event_endpoint n on n.product_id = e.product_id and n.ended_at is null and n.state <> 'off' and of_type = any (n.events)
    where e.id = known;
end $$;

/* At the end of a transaction: what happened in it to one account in one product becomes events, once. */
create function write_events() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare
  noted jsonb;
  change record;
  has_come boolean := false;
  has_gone boolean := false;
begin
  with gone as (delete from event_note n where n.product_id = new.product_id and n.account_id = new.account_id returning n.*)
  select jsonb_agg(to_jsonb(gone) order by id) into noted from gone;
  if noted is null then return null; end if; -- an earlier one spoke for all of them

  for change in
    with first as ( -- what there was before the transaction
      select distinct on (n->>'grant_id') (n->>'grant_id')::uuid as grant_id, nullif(n->'was', 'null') as was
      from jsonb_array_elements(noted) n where n->>'about' = 'grant' order by n->>'grant_id', (n->>'id')::bigint),
    moved as (
      select f.was, coalesce(g.school_id, g.trust_id) as place,
        case when g.ended_at is null then role_told(g.product_role_id, g.trust_id, g.school_id, g.ends_at) end as now
      from first f join "grant" g on g.id = f.grant_id)
    -- At one place somebody has one role: one that ended and one that was given are one that changed.
    select place, (array_agg(was) filter (where was is not null))[1] as was, (array_agg(now) filter (where now is not null))[1] as now
    from moved group by place order by place
  loop
    if change.now is null and change.was is not null then
      has_gone := true;
      perform write_event(new.product_id, new.account_id, 'grant.ended', jsonb_build_object('grant', change.was));
    elsif change.was is null and change.now is not null then
      has_come := true;
      perform write_event(new.product_id, new.account_id, 'grant.given', jsonb_build_object('grant', change.now));
    elsif change.was is distinct from change.now then
      perform write_event(new.product_id, new.account_id, 'grant.changed', jsonb_build_object('grant', change.now, 'was', change.was));
    end if;
  end loop;

  if (has_gone or noted @> '[{"about": "family"}]') and not may_open(new.product_id, new.account_id) and not exists (
    -- What was retired closes for everybody, and takes nobody's role.
    select from product p join "grant" g on g.product_id = p.id and g.account_id = new.account_id and g.ended_at is null
    where p.id = new.product_id and p.retired_at is not null)
  then
    perform write_event(new.product_id, new.account_id, 'account.revoked', '{}');
  elsif noted @> '[{"about": "person"}]' and not has_come and may_open(new.product_id, new.account_id) then
    perform write_event(new.product_id, new.account_id, 'person.changed',
      jsonb_build_object('schools', schools_told(new.product_id, new.account_id)));
  end if;
  perform pg_notify('gatehouse_events', new.trust_id::text);
  return null;
end $$;
create constraint trigger write_events after insert on event_note deferrable initially deferred for each row execute function write_events();

create function note_grant() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not has_listeners(new.product_id) then return null; end if;
  insert into event_note (trust_id, product_id, account_id, about, grant_id, was)
    values (new.trust_id, new.product_id, new.account_id, 'grant', new.id,
      case when tg_op = 'UPDATE' then role_told(old.product_role_id, old.trust_id, old.school_id, old.ends_at) end);
  return null;
end $$;
create trigger note_given after insert on "grant" for each row when (new.ended_at is null) execute function note_grant();
create trigger note_changed after update on "grant" for each row
  when (old.ended_at is null and (new.ended_at, new.ends_at, new.product_role_id) is distinct from (old.ended_at, old.ends_at, old.product_role_id))
  execute function note_grant();

create function note_role() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not has_listeners(new.product_id) then return null; end if;
  insert into event_note (trust_id, product_id, account_id, about, grant_id, was)
    select g.trust_id, g.product_id, g.account_id, 'grant', g.id,
      role_told(g.product_role_id, g.trust_id, g.school_id, g.ends_at) || jsonb_build_object('role', old.name, 'preset', old.preset)
    from "grant" g where g.product_role_id = new.id and g.ended_at is null;
  return null;
end $$;
create trigger note_changed after update on product_role for each row
  when ((new.name, new.preset) is distinct from (old.name, old.preset)) execute function note_role();

/* Families are known to a product once they have been there: nobody else's access is anything to it. */
create function note_family() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  insert into event_note (trust_id, product_id, account_id, about)
    select p.trust_id, p.id, r.account_id, 'family' from (
      select trust_id, account_id from registration where person_id = old.contact_id
      order by ended_at is null desc, registered_at desc limit 1) r
    join product p on p.trust_id = r.trust_id and p.for_families and has_listeners(p.id)
    join product_subject s on s.product_id = p.id and s.account_id = r.account_id;
  return null;
end $$;
create trigger note_family after update on contact_standing for each row
  when (family_open(old) and not family_open(new)) execute function note_family();

/* Who somebody is concerns the products that they hold a role in, and those that know them already. */
create function note_people(accounts uuid[], only_holders boolean) returns void security definer set search_path = public, pg_temp
  begin atomic
    insert into event_note (trust_id, product_id, account_id, about)
      select distinct e.trust_id, e.product_id, a.id, 'person' from unnest(accounts) a(id)
      join event_endpoint e on e.ended_at is null and e.state <> 'off' and 'person.changed' = any (e.events)
      where exists (select from "grant" g where g.product_id = e.product_id and g.account_id = a.id and g.ended_at is null)
        or not only_holders and exists (select from product_subject s where s.product_id = e.product_id and s.account_id = a.id);
  end;

create function note_account() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform note_people(array[new.id], false);
  return null;
end $$;
create trigger note_changed after update on account for each row
  when ((new.name, new.email, new.sign_in_name) is distinct from (old.name, old.email, old.sign_in_name)) execute function note_account();

/* Whom the roster has work somewhere else. Once a statement: an import changes many at once. */
create function note_moves() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not exists (select from event_endpoint where ended_at is null and state <> 'off') then return null; end if;
  if tg_op = 'INSERT' then
    perform note_people(array(select distinct r.account_id from now_rows n
      join registration r on r.person_id = n.person_id and r.ended_at is null where n.gone_at is null and n.school_id is not null), true);
  else
    perform note_people(array(select distinct r.account_id from now_rows n
      join was_rows w on w.source_id = n.source_id and w.external_id = n.external_id
      join registration r on r.person_id = n.person_id and r.ended_at is null
      where (n.school_id, n.gone_at is null) is distinct from (w.school_id, w.gone_at is null)), true);
  end if;
  return null;
end $$;
create trigger note_come after insert on affiliation referencing new table as now_rows for each statement execute function note_moves();
create trigger note_moved after update on affiliation referencing old table as was_rows new table as now_rows
  for each statement execute function note_moves();

/* The trusts where something is to be delivered now: the sweep looks at no other. */
create function trusts_with_events() returns setof uuid stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct d.trust_id from event_delivery d join event_endpoint e on e.id = d.endpoint_id and e.state = 'on'
    where d.state = 'due' and d.due_at <= gatehouse_now() and (d.taken_until is null or d.taken_until <= gatehouse_now());
  end;
