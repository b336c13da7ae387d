-- Families: contacts and what they may open, welcomes and letters, blocks, accounts that are carried over, and reports.

alter table person
  add contact_type text, -- of a contact, as the MIS calls it; without one their role stands for it
  add language text check (language in ('en', 'cy', 'pl', 'ur', 'ar'));
drop view active_guardianship;
alter table guardianship
  drop blocked_at, -- a block has its own table: it outranks the roster, and outlives it
  add access_by uuid, -- an account; a reference would be asked of each tie that an import brings
  add access_by_name text,
  add access_at timestamptz,
  add access_note text check (length(access_note) <= 500);
create index guardianship_taken_away on guardianship (trust_id) where access = false;
create view active_guardianship with (security_invoker = true) as
  select g.* from guardianship g join person s on s.id = g.student_id join person c on c.id = g.contact_id
  where g.gone_at is null and s.gone_at is null and c.gone_at is null;
comment on column guardianship.access is 'set by the office: false takes this child away from this contact; null and true leave it to the roster';

alter table trust
  add restore_days integer not null default 30 check (restore_days between 1 and 90),
  add welcome_proof text not null default 'none' check (welcome_proof in ('none', 'child_birth_date', 'letter_code'));
alter table product add for_families boolean not null default false;

-- Two people with one mailbox have a sign-in each: by a name of their own, where the address is somebody's already.
alter table account
  add sign_in_name text unique check (sign_in_name ~ '^[a-z][a-z0-9.-]{3,60}$'), -- then `email` is sign_in_name@family.invalid
  add mailbox text check (mailbox = lower(mailbox)), -- where their mail goes, when it is not `email`
  add language text check (language in ('en', 'cy', 'pl', 'ur', 'ar')),
  add check (sign_in_name is null or email = sign_in_name || '@family.invalid');

-- A revoked contact's password, put aside for as long as Restore can give it back. Then a job destroys it.
create table kept_credential (
  account_id uuid primary key references account deferrable initially deferred,
  password text not null,
  kept_at timestamptz not null,
  kept_until timestamptz not null check (kept_until > kept_at)
);
create index on kept_credential (kept_until);
/* Whoever chooses a new password has no use for the old one. */
create function forget_kept() returns trigger language plpgsql as $$
begin
  delete from kept_credential where account_id = new.account_id;
  return null;
end $$;
create trigger forget_kept after insert on credential for each row when (new.password is not null) execute function forget_kept();

/* Which kinds of contact may have a family account. Kinds that a roster brings along are no such until somebody says so. */
create table contact_type (
  trust_id uuid not null references trust deferrable initially deferred,
  code text not null,
  name text not null check (length(name) between 1 and 100),
  portal boolean not null,
  changed_at timestamptz,
  changed_by uuid references account deferrable initially deferred,
  changed_by_name text,
  primary key (trust_id, code)
);
call isolate('contact_type');

-- Safeguarding: a contact must not see a student, or any. It outranks the roster.
create table contact_block (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  contact_id uuid not null,
  student_id uuid, -- null: all of them, in every school
  reason text not null check (length(reason) between 1 and 2000),
  placed_by uuid references account deferrable initially deferred,
  placed_by_name text not null,
  placed_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references account deferrable initially deferred,
  lifted_by_name text,
  lift_reason text check (length(lift_reason) <= 2000),
  lift_asked_by_name text,
  copied_from uuid, -- of another record of the same human being
  unique (trust_id, id),
  foreign key (trust_id, copied_from) references contact_block (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, student_id) references person (trust_id, id) deferrable initially deferred
);
create unique index contact_block_once on contact_block (contact_id, coalesce(student_id, contact_id)) where lifted_at is null;
create index on contact_block (trust_id, placed_at) where lifted_at is null;
call isolate('contact_block');
-- Somebody new in the roster looks like somebody who is blocked: they wait for a named decision.
create table block_likeness (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  contact_id uuid not null,
  block_id uuid not null,
  student_id uuid, -- of whoever is blocked: which child looks like the one they are kept from
  score integer not null,
  grounds jsonb not null, -- codes: name, phone, email, student
  found_at timestamptz not null,
  decision text check (decision in ('same', 'other')),
  decided_at timestamptz,
  decided_by uuid references account deferrable initially deferred,
  decided_by_name text,
  decision_note text check (length(decision_note) <= 2000),
  unique nulls not distinct (contact_id, block_id, student_id),
  foreign key (trust_id, student_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, block_id) references contact_block (trust_id, id) deferrable initially deferred
);
create index on block_likeness (trust_id, found_at) where decision is null;
call isolate('block_likeness');
-- Whom a mail is for, where neither an invitation nor a reset link tells: asked before it leaves, because whoever is blocked gets none.
alter table mail
  add contact_id uuid,
  add account_id uuid;
alter table approval
  add block_id uuid,
  drop constraint approval_kind_check,
  add constraint approval_kind_check check (kind in ('plan', 'owner_invitation', 'owner_role', 'lift_block')),
  add foreign key (trust_id, block_id) references contact_block (trust_id, id) deferrable initially deferred;
create unique index approval_of_block on approval (block_id) where state = 'open' and block_id is not null;

-- A new record that may be the same adult as one with an account: proposed with its grounds, decided by a person.
create table carry_over (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  old_contact_id uuid not null,
  new_contact_id uuid not null,
  score integer not null check (score between 0 and 100),
  grounds jsonb not null,
  import_id uuid,
  found_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'carried', 'dismissed', 'undone')),
  decided_at timestamptz,
  decided_by uuid references account deferrable initially deferred,
  decided_by_name text,
  facts jsonb not null default '{}', -- what was moved, for the way back
  check (old_contact_id <> new_contact_id),
  unique (old_contact_id, new_contact_id),
  foreign key (trust_id, old_contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, new_contact_id) references person (trust_id, id) deferrable initially deferred
);
create index on carry_over (trust_id, found_at) where state = 'proposed';
create index on carry_over (new_contact_id);
call isolate('carry_over');

-- A welcome is an invitation of its contact, at a school. Two with one mailbox are welcomed each.
drop index invitation_one_live;
create unique index invitation_one_live on invitation
  (trust_id, coalesce(school_id, trust_id), kind, email, (case when kind = 'contact' then person_id end)) nulls not distinct where state = 'pending';
-- Wrong answers to what a welcome asks for, of this issue of it: after the last one it rests until it is sent again.
alter table link add proof_tries integer not null default 0 check (proof_tries between 0 and 5);
-- Of a student's date of birth, a keyed hash that is bound to the student: enough to tell whether an answer is right.
create table student_birth (
  student_id uuid primary key,
  trust_id uuid not null references trust deferrable initially deferred,
  hash bytea not null check (octet_length(hash) = 32),
  foreign key (trust_id, student_id) references person (trust_id, id) deferrable initially deferred
);
call isolate('student_birth');
-- A printed welcome: a code made from the nonce, never stored; 28 days, because a letter takes its time.
create table welcome_letter (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  contact_id uuid not null,
  school_id uuid not null,
  nonce bytea check (octet_length(nonce) >= 16),
  code_hash bytea unique, -- destroyed, with the nonce, thirty days after it ran out
  printed_at timestamptz not null,
  printed_by uuid references account deferrable initially deferred,
  printed_by_name text not null,
  expires_at timestamptz not null check (expires_at = printed_at + interval '672 hours'),
  used_at timestamptz,
  ended_at timestamptz, -- replaced, or withdrawn
  check ((nonce is null) = (code_hash is null)),
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
create unique index welcome_letter_once on welcome_letter (contact_id, school_id) where used_at is null and ended_at is null;
call isolate('welcome_letter');
-- A printed way to a new password of the account that a contact has: it lives as long, and is as secret.
create table password_letter (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  contact_id uuid not null,
  school_id uuid not null,
  account_id uuid not null references account deferrable initially deferred,
  by_trust boolean not null, -- whether the trust's office printed it, which knows all its schools
  code_hash bytea not null unique,
  printed_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = printed_at + interval '672 hours'),
  used_at timestamptz,
  ended_at timestamptz, -- replaced, or void with every link on its way to the account
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
create unique index password_letter_once on password_letter (account_id) where used_at is null and ended_at is null;
call isolate('password_letter');
/* Ends it wherever it was printed: an account is of no trust. */
create function end_password_letters(of_account uuid) returns void security definer set search_path = public, pg_temp
  begin atomic
    update password_letter set ended_at = gatehouse_now() where account_id = of_account and used_at is null and ended_at is null;
  end;
/* Whose letter a code is on: all that is known of somebody who comes with one. */
create function letter_trust(hash bytea) returns uuid stable security definer set search_path = public, pg_temp
  begin atomic
    select trust_id from welcome_letter where code_hash = hash union all select trust_id from password_letter where code_hash = hash;
  end;

alter table throttle
  drop constraint throttle_kind_check,
  add constraint throttle_kind_check check (kind in ('password', 'factor', 'proof', 'reset', 'link', 'letter', 'welcome'));

-- What a family tells the office: something of their record is wrong.
create table family_report (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  contact_id uuid not null,
  school_id uuid not null,
  account_id uuid not null references account deferrable initially deferred,
  text text not null check (length(text) between 1 and 1000),
  reported_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references account deferrable initially deferred,
  answered_by_name text,
  answer text check (length(answer) <= 1000),
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
create index on family_report (trust_id, reported_at) where answered_at is null;
create index on family_report (contact_id, reported_at);
call isolate('family_report');

-- An administrator looks at the portal as a contact sees it: for a reason, for a while, and only looking.
create table masquerade (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  account_id uuid not null references account deferrable initially deferred,
  session_id uuid not null,
  contact_id uuid not null,
  school_id uuid, -- where the administrator acts; null is the trust
  reason text not null check (length(reason) between 1 and 500),
  begun_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = begun_at + interval '15 minutes'),
  ended_at timestamptz,
  foreign key (trust_id, contact_id) references person (trust_id, id) deferrable initially deferred
);
create index on masquerade (account_id, begun_at);
call isolate('masquerade');

alter table plan
  drop constraint plan_kind_check,
  add constraint plan_kind_check check (kind in ('invite', 'csv', 'change_role', 'remove_role', 'revoke',
    'welcome', 'contact_revoke', 'contact_restore', 'contact_reset'));
alter table plan_item
  add school_id uuid, -- of a contact: at which school
  add foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred;

/* Only staff and administrators are asked for more than a password where a trust asks it of everyone; families may choose. */
create or replace function staff_factor_required(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  return exists (
    select from registration r join trust t on t.id = r.trust_id join person p on p.id = r.person_id
    where r.account_id = of_account and r.ended_at is null and p.kind = 'staff' and t.factor_for = 'everyone'
  );
create or replace function factor_required(of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (
      select from administrator a join trust t on t.id = a.trust_id
      where a.account_id = of_account and a.ended_at is null
        and (t.factor_for <> 'powerful' or a.role in ('account_owner', 'account_admin'))
    ) or staff_factor_required(of_account);
  end;

/* The language that an account is written to in: its holder's choice, or what a school's records say of a contact. */
create function account_language(of_account uuid) returns text stable security definer set search_path = public, pg_temp
  return coalesce((select a.language from account a where a.id = of_account),
    (select p.language from registration r join person p on p.id = r.person_id
      -- Whoever is told that the account was closed reads that in their language, too.
      where r.account_id = of_account and p.kind = 'contact' and p.language is not null order by r.ended_at desc nulls first, r.registered_at limit 1), 'en');

/* The language that an account is told of itself in, by mail and on its own pages: a family's own, and English for staff and administrators. */
create function own_language(of_account uuid) returns text stable security definer set search_path = public, pg_temp
  return case when exists (select from administrator a where a.account_id = of_account and a.ended_at is null)
      or exists (select from registration r join person p on p.id = r.person_id
        where r.account_id = of_account and r.ended_at is null and p.kind <> 'contact')
    then 'en' else account_language(of_account) end;
