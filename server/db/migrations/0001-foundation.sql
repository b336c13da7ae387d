-- Trusts, schools, sign-in, the audit log, and the isolation that every later table uses.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

/* The trust of the current transaction. Nothing set means nothing seen. */
create function app_trust() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.trust', true), '')::uuid;

/* The account that the current transaction acts for, when a person asks for their own rows. */
create function app_account() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.account', true), '')::uuid;

/* Now. Tests drive the clock by a setting; otherwise it is the server's own, not the transaction's start. */
create function gatehouse_now() returns timestamptz volatile parallel safe language sql
  return coalesce(nullif(current_setting('app.clock', true), '')::timestamptz, clock_timestamp());

/*
 * Puts a table under forced row-level security: rows of other trusts are neither read nor written. The trust is asked
 * for in a select of its own, once a statement; asked for each row it doubled the time of an import.
 */
create procedure isolate(target regclass, rule text default 'trust_id = (select app_trust())') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_trust on %s to gatehouse_app using (%s) with check (%s)', target, rule, rule);
  -- The owner sees all rows: migrations, backups and the few look-ups below run as the owner.
  execute format('create policy owner on %s to %I using (true) with check (true)', target, current_user);
end $$;

create table trust (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  created_at timestamptz not null default gatehouse_now()
);
call isolate('trust', 'id = app_trust()');

create table source (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  name text not null,
  root_external_id text,
  unique (trust_id, name),
  unique (trust_id, id)
);
create unique index on source (root_external_id, trust_id);
call isolate('source');

create table school (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  name text not null,
  identifier text,
  gone_at timestamptz,
  import_id uuid,
  unique (source_id, external_id),
  unique (trust_id, id),
  foreign key (trust_id, source_id) references source (trust_id, id)
);
call isolate('school');

-- Sign-in. An account may be known to several trusts, so these have no trust.
create table account (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default gatehouse_now(),
  updated_at timestamptz not null default gatehouse_now()
);

create table credential (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text, refresh_token text, id_token text, scope text,
  access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
  created_at timestamptz not null default gatehouse_now(),
  updated_at timestamptz not null default gatehouse_now(),
  unique (provider_id, provider_account_id)
);
create index on credential (account_id);

create table session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  token text not null unique, -- SHA-256 of what the browser holds
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default gatehouse_now(),
  updated_at timestamptz not null default gatehouse_now()
);
create index on session (account_id);

create table verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default gatehouse_now(),
  updated_at timestamptz not null default gatehouse_now()
);
create index on verification (identifier);

create table password_reset (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  nonce bytea not null,
  token_hash bytea not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = issued_at + interval '1 hour'),
  used_at timestamptz,
  replaced_at timestamptz
);
create index on password_reset (account_id);

create table administrator (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  account_id uuid not null references account,
  role text not null check (role in ('account_owner', 'account_admin')),
  school_id uuid,
  given_at timestamptz not null default gatehouse_now(),
  given_by uuid references account,
  ended_at timestamptz,
  foreign key (trust_id, school_id) references school (trust_id, id),
  check (role <> 'account_owner' or school_id is null)
);
create unique index administrator_once on administrator (trust_id, account_id, coalesce(school_id, trust_id)) where ended_at is null;
create index on administrator (account_id) where ended_at is null;
call isolate('administrator');
create policy own_rows on administrator for select to gatehouse_app using (account_id = app_account());

create table audit_entry (
  id bigint generated always as identity primary key,
  trust_id uuid references trust,
  at timestamptz not null,
  actor_account_id uuid,
  actor_label text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  request_id text
);
create index on audit_entry (trust_id, id);
create index on audit_entry (trust_id, subject_kind, subject_id);
call isolate('audit_entry', 'trust_id is not distinct from app_trust()');

/* What was written down stays: nobody changes or empties the log, whatever they were granted. */
create function audit_stands() returns trigger language plpgsql as $$
begin raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_stands before update or delete or truncate on audit_entry
  for each statement execute function audit_stands();

create table job_run (
  run_key text primary key,
  job text not null,
  started_at timestamptz not null default gatehouse_now(),
  ended_at timestamptz,
  result jsonb
);

/* The trusts that scheduled jobs go through, one by one. */
create function trust_ids() returns setof uuid stable security definer set search_path = public, pg_temp
  begin atomic select id from trust order by id; end;
/* The trusts that already know a roster by the id of its root organisation. */
create function trusts_with_root(root text) returns setof uuid stable security definer set search_path = public, pg_temp
  begin atomic select trust_id from source where root_external_id = root; end;
/* An instant as the procedures hand it out. */
create function iso(at timestamptz) returns text stable parallel safe language sql
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
