-- Products, who signs in as whom, invitations, grants, bulk plans and mail.
alter table person add unique (trust_id, id);

create table product (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  name text not null,
  about text not null,
  icon text not null default 'app',
  level text not null check (level in ('trust', 'school')),
  launch_url text not null,
  retired_at timestamptz,
  unique (trust_id, id), unique (trust_id, name)
);
call isolate('product');

create table product_role (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  product_id uuid not null,
  name text not null,
  about text not null,
  power integer not null,
  retired_at timestamptz,
  unique (trust_id, id), unique (product_id, name),
  foreign key (trust_id, product_id) references product (trust_id, id)
);
call isolate('product_role');

create table registration (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  person_id uuid not null,
  account_id uuid not null references account,
  registered_at timestamptz not null,
  ended_at timestamptz,
  foreign key (trust_id, person_id) references person (trust_id, id)
);
create unique index registration_once on registration (person_id) where ended_at is null;
create index on registration (account_id) where ended_at is null;
call isolate('registration');
create policy own_rows on registration for select to gatehouse_app using (account_id = app_account());

create table invitation (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  kind text not null check (kind in ('staff', 'administrator', 'contact')),
  school_id uuid,
  person_id uuid,
  email text not null check (email = lower(email)),
  name text not null,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'expired', 'cancelled')),
  version integer not null default 1,
  nonce bytea not null check (octet_length(nonce) >= 16),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  invited_by uuid references account,
  invited_by_name text not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  accepted_by uuid references account,
  expiry_told_at timestamptz,
  unique (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  check (extract(epoch from expires_at - issued_at) = 3600 * case kind when 'staff' then 336 else 168 end)
);
create unique index invitation_one_live on invitation (trust_id, coalesce(school_id, trust_id), kind, email) where state = 'pending';
create index on invitation (person_id, issued_at desc);
create index on invitation (trust_id, expires_at) where state = 'pending';
call isolate('invitation');

create table link (
  token_hash bytea primary key,
  trust_id uuid not null references trust,
  invitation_id uuid not null,
  version integer not null,
  issued_at timestamptz not null,
  unique (invitation_id, version),
  foreign key (trust_id, invitation_id) references invitation (trust_id, id)
);
call isolate('link');

create table offer (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  invitation_id uuid not null,
  product_role_id uuid not null,
  school_id uuid,
  foreign key (trust_id, invitation_id) references invitation (trust_id, id),
  foreign key (trust_id, product_role_id) references product_role (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
create unique index offer_once on offer (invitation_id, product_role_id, school_id) nulls not distinct;
call isolate('offer');

create table "grant" (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  account_id uuid not null references account,
  person_id uuid,
  product_id uuid not null,
  product_role_id uuid not null,
  school_id uuid,
  invitation_id uuid,
  given_by uuid references account,
  given_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('role_removed', 'access_revoked', 'left_school', 'no_student', 'replaced', 'portal_flag_removed', 'wrong_contact', 'blocked')),
  ended_by uuid references account,
  check ((ended_at is null) = (end_reason is null)),
  foreign key (trust_id, product_id) references product (trust_id, id),
  foreign key (trust_id, product_role_id) references product_role (trust_id, id),
  foreign key (trust_id, person_id) references person (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id)
);
create unique index grant_once on "grant" (account_id, product_id, coalesce(school_id, trust_id)) where ended_at is null;
create index on "grant" (person_id) where ended_at is null;
call isolate('"grant"');
create policy own_rows on "grant" for select to gatehouse_app using (account_id = app_account());

/* Whose invitation a link is for: all that is known of somebody who comes with a link. */
create function link_trust(hash bytea) returns uuid stable security definer set search_path = public, pg_temp
  begin atomic select trust_id from link where token_hash = hash; end;
/* The trusts in which an account has, or had, something to do. */
create function account_trusts(of_account uuid) returns setof uuid stable security definer set search_path = public, pg_temp
  begin atomic
    select trust_id from administrator where account_id = of_account and ended_at is null
    union select trust_id from registration where account_id = of_account and ended_at is null;
  end;
