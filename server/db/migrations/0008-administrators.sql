-- Roles and sites of administrators, second factors, throttling, approvals, the sealed audit log and API keys.

alter table trust
  add factor_for text not null default 'powerful' check (factor_for in ('powerful', 'administrators', 'everyone')),
  add type_number_people integer not null default 50 check (type_number_people > 0),
  add type_number_percent integer not null default 5 check (type_number_percent between 1 and 100),
  add second_person_people integer not null default 1000 check (second_person_people > 0),
  add second_person_percent integer not null default 20 check (second_person_percent between 1 and 100),
  add refused_percent integer not null default 50 check (refused_percent between 1 and 100),
  add audit_years integer not null default 6 check (audit_years between 1 and 25),
  add microsoft_tenants text[] not null default '{}', -- ids of the Entra tenants whose people may sign in here
  add google_domains text[] not null default '{}';

-- Schools that belong together, for site access.
create table school_group (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  name text not null check (length(name) between 1 and 100),
  ended_at timestamptz,
  unique (trust_id, id)
);
create unique index school_group_name on school_group (trust_id, lower(name)) where ended_at is null;
call isolate('school_group');
create table school_group_member (
  trust_id uuid not null references trust deferrable initially deferred,
  group_id uuid not null,
  school_id uuid not null,
  primary key (group_id, school_id),
  foreign key (trust_id, group_id) references school_group (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
call isolate('school_group_member');

-- A role with a name of the trust's own: what it may do is its preset's, which never changes.
create table administrator_role (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  name text not null check (length(name) between 1 and 100),
  preset text not null check (preset in ('account_owner', 'account_admin', 'full_edit', 'helpdesk', 'observer')),
  retired_at timestamptz,
  unique (trust_id, id, preset)
);
create unique index administrator_role_name on administrator_role (trust_id, lower(name));
call isolate('administrator_role');

-- One row an administrator; their sites in rows of their own, unless they have all.
alter table administrator
  add all_sites boolean,
  add role_id uuid, -- the role with a name of the trust's own
  add invitation_id uuid,
  add ended_by uuid references account deferrable initially deferred,
  add end_note text check (length(end_note) <= 500),
  drop constraint administrator_role_check,
  add constraint administrator_role_check check (role in ('account_owner', 'account_admin', 'full_edit', 'helpdesk', 'observer')),
  add unique (trust_id, id),
  add foreign key (trust_id, role_id, role) references administrator_role (trust_id, id, preset) deferrable initially deferred,
  add foreign key (trust_id, invitation_id) references invitation (trust_id, id) deferrable initially deferred;
create table administrator_site (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  administrator_id uuid not null,
  school_id uuid,
  group_id uuid,
  check ((school_id is null) <> (group_id is null)),
  foreign key (trust_id, administrator_id) references administrator (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, group_id) references school_group (trust_id, id) deferrable initially deferred
);
create unique index administrator_site_once on administrator_site (administrator_id, school_id, group_id) nulls not distinct;
call isolate('administrator_site');

update administrator set all_sites = school_id is null;
insert into administrator_site (trust_id, administrator_id, school_id)
  select distinct on (d.trust_id, d.account_id, d.school_id) d.trust_id,
    first_value(d.id) over (partition by d.trust_id, d.account_id order by d.given_at, d.id), d.school_id
  from administrator d where d.ended_at is null and d.school_id is not null
    and not exists (select from administrator whole where whole.trust_id = d.trust_id and whole.account_id = d.account_id
      and whole.school_id is null and whole.ended_at is null);
update administrator d set ended_at = gatehouse_now() where d.ended_at is null and d.school_id is not null
  and not exists (select from administrator_site s where s.administrator_id = d.id);
set constraints all immediate;
drop index administrator_once;
alter table administrator alter all_sites set not null, drop school_id,
  add check (all_sites or role <> 'account_owner');
create unique index administrator_once on administrator (trust_id, account_id) where ended_at is null;

/*
 * What everybody administers, place by place: a row of the whole trust (no school), or a row for each school. Somebody
 * sees those of the current trust and their own, as the policies of the tables say.
 */
create view administration as
  select d.trust_id, d.account_id, d.id as administrator_id, d.role, null::uuid as school_id
  from administrator d where d.ended_at is null and d.all_sites and (d.trust_id = app_trust() or d.account_id = app_account())
  union
  select d.trust_id, d.account_id, d.id, d.role, s.id
  from administrator d join administrator_site a on a.administrator_id = d.id
  left join school_group_member m on m.group_id = a.group_id
  join school s on s.id = coalesce(a.school_id, m.school_id) and s.gone_at is null
  where d.ended_at is null and not d.all_sites and (d.trust_id = app_trust() or d.account_id = app_account());

/* A trust is never without an active Account Owner, whichever way the last one would go, also when two go at once. */
create function owner_stays() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform from trust where id = old.trust_id for no key update; -- in nobody's way who only refers to the trust
  if not exists (select from administrator where trust_id = old.trust_id and role = 'account_owner' and ended_at is null) then
    raise exception 'the last Account Owner of a trust stays' using errcode = 'GH001';
  end if;
  return null;
end $$;
create constraint trigger owner_stays after update on administrator deferrable initially deferred for each row
  when (old.role = 'account_owner' and old.ended_at is null and (new.role <> 'account_owner' or new.ended_at is not null))
  execute function owner_stays();
create constraint trigger owner_stays_deleted after delete on administrator deferrable initially deferred for each row
  when (old.role = 'account_owner' and old.ended_at is null) execute function owner_stays();

-- What an invitation of an administrator offers.
create table administrator_offer (
  invitation_id uuid primary key,
  trust_id uuid not null references trust deferrable initially deferred,
  role text not null check (role in ('account_owner', 'account_admin', 'full_edit', 'helpdesk', 'observer')),
  role_id uuid,
  all_sites boolean not null,
  school_ids uuid[] not null default '{}',
  group_ids uuid[] not null default '{}',
  check (all_sites or role <> 'account_owner'),
  foreign key (trust_id, invitation_id) references invitation (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, role_id, role) references administrator_role (trust_id, id, preset) deferrable initially deferred
);
call isolate('administrator_offer');

-- The owner hands over: both confirm, and after seven days it is done unless one of the two stops it.
create table owner_handover (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  from_account uuid not null references account deferrable initially deferred,
  to_account uuid not null references account deferrable initially deferred,
  state text not null default 'asked' check (state in ('asked', 'waiting', 'done', 'stopped')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  due_at timestamptz check (due_at = confirmed_at + interval '168 hours'),
  ended_at timestamptz,
  stopped_by uuid references account deferrable initially deferred,
  check (from_account <> to_account)
);
create unique index owner_handover_once on owner_handover (trust_id) where state in ('asked', 'waiting');
call isolate('owner_handover');
create policy own_rows on owner_handover for select to gatehouse_app using (app_account() in (from_account, to_account));

-- Large acts that wait for a second administrator.
create table approval (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  kind text not null check (kind in ('plan', 'owner_invitation', 'owner_role')),
  plan_id uuid,
  invitation_id uuid,
  administrator_id uuid,
  facts jsonb not null default '{}', -- what would be done, as it stood when it was asked for
  state text not null default 'open' check (state in ('open', 'approved', 'refused', 'withdrawn')),
  asked_by uuid not null references account deferrable initially deferred,
  asked_by_name text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_by uuid references account deferrable initially deferred,
  answered_by_name text,
  answered_at timestamptz,
  answer_note text check (length(answer_note) <= 500),
  check (answered_by is null or state = 'withdrawn' or answered_by <> asked_by),
  foreign key (trust_id, plan_id) references plan (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, invitation_id) references invitation (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, administrator_id) references administrator (trust_id, id) deferrable initially deferred
);
create index on approval (trust_id, asked_at) where state = 'open';
create unique index approval_of_plan on approval (plan_id) where state = 'open' and plan_id is not null;
create unique index approval_of_administrator on approval (administrator_id) where state = 'open' and administrator_id is not null;
create unique index approval_of_invitation on approval (invitation_id) where state = 'open' and invitation_id is not null;
call isolate('approval');

-- Sign-in. None of these belongs to a trust, as an account does not.
alter table session
  add proven_at timestamptz, -- when whoever holds it last proved who they are
  add factor text check (factor in ('totp', 'backup_code', 'passkey', 'microsoft', 'google', 'device')), -- besides the password, or instead of it
  add device_id uuid;
create table totp (
  account_id uuid primary key references account deferrable initially deferred,
  secret bytea, -- sealed with the portal's key; null until the first code was right
  made_at timestamptz not null,
  confirmed_at timestamptz, -- it counts from then on
  last_step bigint, -- no code works twice
  next_secret bytea, -- one that is being set up, in one session, while the old one still counts
  next_at timestamptz,
  next_session uuid,
  check ((secret is null) = (confirmed_at is null)),
  check ((next_secret is null) = (next_at is null))
);
create table backup_code (
  account_id uuid not null references account deferrable initially deferred,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
create table passkey (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account deferrable initially deferred,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  backed_up boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index on passkey (account_id);
create table identity (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account deferrable initially deferred,
  provider text not null check (provider in ('microsoft', 'google')),
  issuer text not null,
  subject text not null, -- Entra: tenant and object, never the address
  shown_as text not null, -- the address that the provider told, for people to recognise it by
  linked_at timestamptz not null,
  used_at timestamptz,
  unique (provider, issuer, subject)
);
create unique index identity_once on identity (account_id, provider);
/* What the trusts allow that an account belongs to: from which Entra tenants and Google domains their people may sign in. */
create function account_allows(of_account uuid) returns table (microsoft_tenants text[], google_domains text[]) stable security definer set search_path = public, pg_temp
  begin atomic
    select t.microsoft_tenants, t.google_domains from trust t where t.id in (select account_trusts(of_account));
  end;
create table device (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account deferrable initially deferred,
  token_hash bytea not null unique,
  user_agent text,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  trusted_until timestamptz, -- until then it stands for the second factor
  ended_at timestamptz
);
create index on device (account_id) where ended_at is null;
alter table session add foreign key (device_id) references device deferrable initially deferred;
/* What stands between two steps of one person at the door: which account, what is still to be proved. Ids and hashes only. */
create table sign_in_step (
  id uuid primary key default uuidv7(),
  token_hash bytea not null unique,
  purpose text not null check (purpose in ('factor', 'passkey', 'add_passkey', 'microsoft', 'google')),
  account_id uuid references account deferrable initially deferred,
  session_id uuid,
  facts jsonb not null default '{}', -- a challenge, a nonce, where to go on
  proven_by text, -- the hash that the password matched, as in openSession
  tries integer not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in_step (expires_at);
/* Whether any trust asks this account for more than a password. */
create function factor_required(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (
      select from administrator a join trust t on t.id = a.trust_id
      where a.account_id = of_account and a.ended_at is null
        and (t.factor_for <> 'powerful' or a.role in ('account_owner', 'account_admin'))
    ) or exists (
      select from registration r join trust t on t.id = r.trust_id
      where r.account_id = of_account and r.ended_at is null and t.factor_for = 'everyone'
    );
  end;
/* Whether a trust of the staff this account belongs to asks everybody for more than a password. */
create function staff_factor_required(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  return exists (
    select from registration r join trust t on t.id = r.trust_id
    where r.account_id = of_account and r.ended_at is null and t.factor_for = 'everyone'
  );
/* Whether an account administers another trust, which its second step protects as well. */
create function administers_elsewhere(of_account uuid, here uuid) returns boolean stable security definer set search_path = public, pg_temp
  return exists (select from administrator a where a.account_id = of_account and a.trust_id <> here and a.ended_at is null);
/* Wrong answers, counted: by account, by account and network, by network, by device. Keys are hashes; how long to wait follows from the rules. */
create table throttle (
  key bytea primary key,
  kind text not null check (kind in ('password', 'factor', 'proof', 'reset', 'link')),
  scope text not null check (scope in ('account', 'pair', 'network', 'device')),
  failures integer not null,
  since timestamptz not null, -- when the first one was
  at timestamptz not null, -- when the last one was that was looked at
  written_at timestamptz -- the one after which somebody was kept out, and the audit log tells of it
);
create index on throttle (at);

-- The audit log: what was refused, too; where; before and after; and what names somebody, sealed with the key of that person.
alter table audit_entry
  add school_id uuid,
  add outcome text not null default 'done' check (outcome in ('done', 'refused')),
  add acting_as text, -- the role that whoever did it held, or the API key
  add before jsonb,
  add after jsonb,
  add sealed jsonb; -- { subject id: what names that person here, encrypted }
-- The log is read newest first: of everything, of somebody, of some deeds, of a school, of what was refused.
drop index audit_entry_trust_id_subject_kind_subject_id_idx;
create index audit_entry_subject on audit_entry (trust_id, subject_kind, subject_id, at, id);
create index audit_entry_actor on audit_entry (trust_id, actor_account_id, at, id);
-- Actions in the order of their bytes, wherever the database is: those that begin alike stand together.
create index audit_entry_action on audit_entry (trust_id, action collate "C", at, id);
create index audit_entry_school on audit_entry (trust_id, school_id, at, id) where school_id is not null;
create index audit_entry_school_action on audit_entry (trust_id, school_id, action collate "C", at, id) where school_id is not null;
create index audit_entry_refused on audit_entry (trust_id, at, id) where outcome = 'refused';
create index audit_entry_at on audit_entry (trust_id, at, id);
create index on registration (account_id);
create index on registration (person_id);
/*
 * Sign-in belongs to no trust. What each trust may read of it, decided at the moment of writing: that something
 * happened to an account that it knew then. Never from where, with which browser, or at which other trust.
 */
create table account_entry (
  trust_id uuid not null references trust deferrable initially deferred,
  entry_id bigint not null,
  at timestamptz not null,
  account_id uuid not null,
  by_holder boolean not null, -- or by somebody not signed in
  action text collate "C" not null,
  outcome text not null,
  details jsonb not null, -- the code of a refusal
  request_id text,
  primary key (trust_id, at, entry_id) include (action, outcome)
);
create index on account_entry (trust_id, account_id, at, entry_id);
create index on account_entry (trust_id, action, at, entry_id);
create index account_entry_refused on account_entry (trust_id, at, entry_id) where outcome = 'refused';
call isolate('account_entry');
create function note_account_entry() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
declare about uuid := coalesce(case when new.subject_kind = 'account' and new.subject_id ~ '^[0-9a-f-]{36}$' then new.subject_id::uuid end,
  new.actor_account_id);
begin
  insert into account_entry (trust_id, entry_id, at, account_id, by_holder, action, outcome, details, request_id)
    select k.trust_id, new.id, new.at, about, new.actor_account_id is not distinct from about, new.action, new.outcome,
      jsonb_strip_nulls(jsonb_build_object('code', new.details->'code')), new.request_id
    from (select trust_id from registration where account_id = about and ended_at is null
      union select trust_id from administrator where account_id = about and ended_at is null) k;
  return null;
end $$;
create trigger note_account_entry after insert on audit_entry for each row
  when (new.trust_id is null) execute function note_account_entry();
create table subject_key (
  subject_id text primary key, -- an account or a person of a roster
  key bytea, -- wrapped with the portal's key; gone when the person was erased
  made_at timestamptz not null,
  destroyed_at timestamptz,
  check ((key is null) = (destroyed_at is not null))
);
/* Whatever adds entries is known to be running before their ids are given out: sealing waits for it. */
create function audit_in_turn() returns trigger language plpgsql as $$
begin perform pg_current_xact_id(); return null; end $$;
create trigger audit_in_turn before insert on audit_entry for each statement execute function audit_in_turn();
/* As before, but from where is sealed with the key of the account. */
drop function sign_ins_of;
create function sign_ins_of(of_account uuid, most integer) returns table (at timestamptz, action text, sealed jsonb)
  stable security definer set search_path = public, pg_temp
  begin atomic
    select e.at, e.action, case when not exists (select from registration r where r.account_id = of_account
        and r.trust_id <> app_trust() and e.at >= r.registered_at and (r.ended_at is null or e.at <= r.ended_at)) then e.sealed end
    from audit_entry e
    where e.trust_id is null and e.subject_kind = 'account' and e.subject_id = of_account::text and e.action in ('account.signed_in', 'account.sign_in_refused', 'account.signed_out')
      and exists (select from registration r where r.account_id = of_account and r.trust_id = app_trust()
        and e.at >= r.registered_at and (r.ended_at is null or e.at <= r.ended_at))
    order by e.id desc limit most;
  end;
/* The chain: one link an entry, in the order of their ids. Links stay when entries reach the end of their time. */
create table audit_seal (
  position bigint primary key,
  entry_id bigint not null unique,
  entry_hash bytea not null,
  hash bytea not null, -- SHA-256 of the hash before it, the position (eight bytes), and the hash of the entry
  sealed_at timestamptz not null
);
/* Which entries were let go at the end of their time: these ids and no others. */
create table audit_retired (
  id bigint generated always as identity primary key,
  trust_id uuid references trust deferrable initially deferred,
  entries int8multirange not null,
  count bigint not null,
  before_at timestamptz not null,
  at timestamptz not null
);
call isolate('audit_retired', 'trust_id is not distinct from app_trust()');

/* What was written down stays. Entries alone are let go, and only those that this transaction wrote down as let go. */
create or replace function audit_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'audit_entry'
    and exists (select from audit_retired where xmin = pg_current_xact_id()::xid) then return null; end if;
  raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege';
end $$;
create function audit_only_retired_go() returns trigger language plpgsql as $$
begin
  if exists (select from gone where not exists (
    select from audit_retired r where r.xmin = pg_current_xact_id()::xid and r.entries @> gone.id)) then
    raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger audit_only_retired_go after delete on audit_entry referencing old table as gone
  for each statement execute function audit_only_retired_go();
create trigger audit_stands before update or delete or truncate on audit_seal for each statement execute function audit_stands();
create trigger audit_stands before update or delete or truncate on audit_retired for each statement execute function audit_stands();

/* All that an entry says, always written alike. Its hash goes into the chain; `gatehouse audit verify` writes it out by itself. */
create function audit_text(e audit_entry) returns text stable language sql
  return jsonb_build_array(e.id, e.trust_id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_account_id, e.actor_label, e.action, e.subject_kind, e.subject_id,
    e.details, e.request_id, e.school_id, e.outcome, e.acting_as, e.before, e.after, e.sealed)::text;

/*
 * Up to where entries were given ids, and the first transaction that came later: once every earlier one has ended,
 * nothing at or below that id can still appear. One row at most.
 */
create table audit_mark (one boolean primary key default true check (one), ceiling bigint not null, next_xid xid8 not null);

/*
 * Seals entries in the order of their ids, none that could still be overtaken by one of a transaction that runs. One caller
 * at a time; another one seals nothing. Returns how many, and where the chain ends now.
 */
create function seal_audit(most integer) returns table (sealed bigint, head_position bigint, head_hash bytea, head_at timestamptz)
  security definer set search_path = public, pg_temp language plpgsql as $$
declare
  last audit_seal;
  marked audit_mark;
  ceiling_now bigint;
  running pg_snapshot;
  upto bigint;
  entry record;
begin
  sealed := 0;
  if not pg_try_advisory_xact_lock(hashtextextended('seal_audit', 0)) then return; end if;
  select * into last from audit_seal order by position desc limit 1;
  select * into marked from audit_mark;
  -- First the ids, then who is running: in this order, in two statements.
  ceiling_now := coalesce(pg_sequence_last_value(pg_get_serial_sequence('audit_entry', 'id')::regclass), 0);
  running := pg_current_snapshot();
  if pg_snapshot_xmin(running) = pg_snapshot_xmax(running) then upto := ceiling_now;
  elsif marked.next_xid <= pg_snapshot_xmin(running) then upto := marked.ceiling;
  end if;
  if upto is not null then
    for entry in
      select e.id, sha256(convert_to(audit_text(e), 'UTF8')) as hash from audit_entry e
      where e.id > coalesce(last.entry_id, 0) and e.id <= upto order by e.id limit most
    loop
      last.position := coalesce(last.position, 0) + 1;
      last.hash := sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex')) || int8send(last.position) || entry.hash);
      last.entry_id := entry.id;
      last.sealed_at := gatehouse_now();
      insert into audit_seal values (last.position, entry.id, entry.hash, last.hash, last.sealed_at);
      sealed := sealed + 1;
    end loop;
  end if;
  if sealed < most and (marked is null or upto is not null) then
    insert into audit_mark (ceiling, next_xid) values (ceiling_now, pg_snapshot_xmax(running))
      on conflict (one) do update set ceiling = excluded.ceiling, next_xid = excluded.next_xid;
  end if;
  if last.position is null then return; end if;
  head_position := last.position;
  head_hash := last.hash;
  head_at := last.sealed_at;
  return next;
end $$;

/*
 * Lets go of entries of the current trust (none: of no trust) that are older than it keeps them, and of no others: the one
 * way past `audit_stands`. What is not sealed yet stays. Returns which, or nothing when there is nothing to let go.
 */
create function retire_audit(most integer) returns setof audit_retired
  security definer set search_path = public, pg_temp set timezone = 'UTC' language plpgsql as $$
declare
  years integer := (select max(audit_years) from trust where app_trust() is null or id = app_trust());
  oldest timestamptz := gatehouse_now() - make_interval(years => years);
  sealed_to bigint := (select max(entry_id) from audit_seal);
  ids bigint[];
begin
  -- What the trust was told of sign-in goes with its entries; the entries themselves are of no trust.
  delete from account_entry where trust_id = app_trust() and at < oldest;
  if app_trust() is null then
    select array_agg(old.id) into ids from (select id from audit_entry
      where trust_id is null and at < oldest and id <= sealed_to order by at, id limit most) old;
  else
    select array_agg(old.id) into ids from (select id from audit_entry
      where trust_id = app_trust() and at < oldest and id <= sealed_to order by at, id limit most) old;
  end if;
  if ids is null then return; end if;
  return query insert into audit_retired (trust_id, entries, count, before_at, at)
    select app_trust(), range_agg(int8range(id, id, '[]')), count(*), oldest, gatehouse_now() from unnest(ids) id
    returning *;
  delete from audit_entry where id = any (ids);
end $$;

alter table person add erased_at timestamptz;
alter table account add erased_at timestamptz;
/* Whether somebody keeps a record of who holds an account: another trust that knew it, or a person who was not erased. */
create function account_kept(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from registration r join person p on p.id = r.person_id
        where r.account_id = of_account and p.erased_at is null)
      or exists (select from administrator d where d.account_id = of_account
        and (d.ended_at is null or d.trust_id is distinct from app_trust()));
  end;
create table erasure (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  subject_id uuid not null,
  subject_kind text not null check (subject_kind in ('account', 'person')),
  asked_by uuid references account deferrable initially deferred,
  at timestamptz not null
);
call isolate('erasure');

create table api_key (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  name text not null check (length(name) between 1 and 100),
  key_hash bytea not null unique,
  hint text not null, -- its last characters, to recognise it by
  permissions text[] not null check (cardinality(permissions) > 0),
  all_sites boolean not null,
  school_ids uuid[] not null default '{}',
  made_by uuid not null references account deferrable initially deferred,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_from text,
  ended_at timestamptz,
  ended_by uuid references account deferrable initially deferred
);
create index on api_key (trust_id, made_at);
call isolate('api_key');
/* Whose key this is: all that is known of a request that brings one. */
create function key_trust(hash bytea) returns uuid stable security definer set search_path = public, pg_temp
  begin atomic select trust_id from api_key where key_hash = hash; end;
