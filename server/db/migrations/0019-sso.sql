-- One sign-in for the products: what a product is as a client, who is signed in to it, and which of them has to be told.
create table oidc_client (
  id text primary key check (id ~ '^[\w-]{8,64}$'),
  trust_id uuid not null references trust,
  product_id uuid not null unique,
  kind text not null check (kind in ('confidential', 'public')),
  secret_hash bytea check (octet_length(secret_hash) = 32), -- SHA-256; whoever was shown the secret has it
  secret_made_at timestamptz,
  redirect_uris text[] not null check (cardinality(redirect_uris) between 1 and 10),
  after_sign_out_uris text[] not null default '{}' check (cardinality(after_sign_out_uris) <= 10),
  start_uri text, -- where the product begins its own sign-in
  sign_out_uri text, -- where it is told that somebody is signed out
  scopes text[] not null default '{openid,profile,email,roles}' check (scopes @> '{openid}'),
  roster_allowed boolean not null default false, -- an owner lets it have the roster's ids
  needs_factor boolean not null default false,
  registered_at timestamptz not null,
  registered_by uuid references account,
  ended_at timestamptz, -- nobody signs in by it any more
  unique (trust_id, id),
  foreign key (trust_id, product_id) references product (trust_id, id),
  check ((kind = 'confidential') = (secret_hash is not null)),
  check (roster_allowed or not scopes @> '{roster}')
);
call isolate('oidc_client');
create policy read_by_provider on oidc_client for select to gatehouse_app using (app_trust() is null);

-- What the provider keeps: its sessions, grants, codes and tokens. Found before anybody knows the trust, so it has none.
create table oidc_record (
  model text not null,
  id_hash bytea not null, -- SHA-256 of what the browser or the product holds
  sealed bytea not null, -- the provider's own words, encrypted
  account_id uuid references account,
  client_id text references oidc_client deferrable initially deferred,
  grant_id bytea, -- SHA-256, too
  uid bytea, -- of the provider's session: its own, and that which a token came from
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (model, id_hash)
);
create index on oidc_record (grant_id) where grant_id is not null;
create index on oidc_record (uid) where uid is not null;
create index on oidc_record (account_id, client_id) where account_id is not null;
create index on oidc_record (expires_at);

-- The keys that tokens are signed with. The next is published a day before it signs, the last until its tokens have run out.
create table signing_key (
  kid text primary key,
  sealed bytea not null,
  made_at timestamptz not null,
  signs_from timestamptz not null,
  ends_at timestamptz not null check (ends_at > signs_from)
);

-- By which name a product knows a person: another for each product, so that two products cannot put what they know together.
create table product_subject (
  subject uuid primary key default gen_random_uuid(),
  trust_id uuid not null,
  product_id uuid not null,
  account_id uuid not null references account,
  made_at timestamptz not null default gatehouse_now(),
  unique (product_id, account_id),
  foreign key (trust_id, product_id) references product (trust_id, id)
);
create index on product_subject (account_id);
call isolate('product_subject');

-- Somebody who is signed in to a product by the portal, in one browser.
create table product_session (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  product_id uuid not null,
  client_id text not null,
  account_id uuid not null references account,
  subject uuid not null references product_subject,
  sid text not null, -- what the provider calls it to the product
  uid bytea not null, -- the provider's session, which all products in this browser share
  session_id uuid, -- the portal's session that it came from
  began_at timestamptz not null,
  seen_at timestamptz not null, -- the last token
  expires_at timestamptz not null, -- with the portal's session; later once that was used again
  ended_at timestamptz,
  end_reason text check (end_reason in ('access_ended', 'signed_out', 'product_retired', 'client_ended', 'ran_out')),
  unique (trust_id, id),
  check ((ended_at is null) = (end_reason is null)),
  foreign key (trust_id, product_id) references product (trust_id, id),
  foreign key (trust_id, client_id) references oidc_client (trust_id, id)
);
create index on product_session (client_id, sid);
create unique index product_session_once on product_session (client_id, sid) where ended_at is null;
create index on product_session (account_id) where ended_at is null;
create index on product_session (session_id) where ended_at is null;
create index on product_session (product_id, began_at desc);
create index on product_session (expires_at) where ended_at is null;
call isolate('product_session');

-- Products that have to be told that somebody is signed out. Told by a job, again and again until they have heard it.
create table sign_out_notice (
  id uuid primary key default uuidv7(), -- the token's own id, the same each time
  trust_id uuid not null,
  client_id text not null,
  product_session_id uuid not null unique,
  made_at timestamptz not null,
  due_at timestamptz not null,
  taken_until timestamptz, -- a worker is at it
  attempts integer not null default 0,
  last_tried_at timestamptz,
  last_answer text,
  state text not null default 'due' check (state in ('due', 'accepted', 'given_up')),
  foreign key (trust_id, client_id) references oidc_client (trust_id, id),
  foreign key (trust_id, product_session_id) references product_session (trust_id, id)
);
create index on sign_out_notice (trust_id, client_id, due_at) where state = 'due';
call isolate('sign_out_notice');

-- Sign-ins that were begun at products by nobody who is known, and what is tried with a product, are counted, too.
alter table throttle
  drop constraint throttle_kind_check,
  add constraint throttle_kind_check check (kind in ('password', 'factor', 'proof', 'reset', 'link', 'letter', 'welcome', 'begin', 'trial'));

/* Whether an account may open a product at this instant: by a role it holds, or as a family where families may. */
create function may_open(of_product uuid, of_account uuid) returns boolean stable security definer set search_path = public, pg_temp
  begin atomic
    select not account_barred(of_account)
      and exists (select from credential c where c.account_id = of_account and c.password is not null)
      and exists (select from product p where p.id = of_product and p.retired_at is null and (
        exists (select from "grant" g where g.product_id = p.id and g.account_id = of_account and g.ended_at is null
          and (g.ends_at is null or g.ends_at > gatehouse_now()))
        or p.for_families and exists (select from registration r join contact_standing c on c.contact_id = r.person_id
          where r.account_id = of_account and r.ended_at is null and r.trust_id = p.trust_id
            and family_open(c) and not contact_barred_at(c.contact_id, c.school_id))));
  end;

/* The same, while whatever could take it away waits until this transaction ends. */
create function hold_access(of_product uuid, of_account uuid) returns boolean security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform from "grant" where product_id = of_product and account_id = of_account and ended_at is null for share;
  if not found then
    perform from contact_standing c join registration r on r.person_id = c.contact_id
      where r.account_id = of_account and r.ended_at is null for share of c;
  end if;
  return may_open(of_product, of_account);
end $$;

/* The name by which a product knows an account. */
create function subject_of(of_product uuid, of_account uuid) returns uuid security definer set search_path = public, pg_temp language plpgsql as $$
declare known uuid;
begin
  select subject into known from product_subject where product_id = of_product and account_id = of_account;
  if known is not null then return known; end if;
  insert into product_subject (trust_id, product_id, account_id) select trust_id, id, of_account from product where id = of_product
    on conflict (product_id, account_id) do nothing;
  select subject into strict known from product_subject where product_id = of_product and account_id = of_account;
  return known;
end $$;

/* Ends somebody's being signed in to products: their tokens die with it, and the products that listen are to be told. */
create function end_product_sessions(which uuid[], why text) returns integer security definer set search_path = public, pg_temp language plpgsql as $$
declare ended integer; told text;
begin
  with gone as (
    update product_session s set ended_at = gatehouse_now(), end_reason = why where id = any (which) and ended_at is null
    returning s.id, s.trust_id, s.client_id, s.account_id, s.uid),
  dead as (
    delete from oidc_record r using gone g where r.account_id = g.account_id and r.client_id = g.client_id and r.uid = g.uid),
  notice as (
    insert into sign_out_notice (trust_id, client_id, product_session_id, made_at, due_at)
    select g.trust_id, g.client_id, g.id, gatehouse_now(), gatehouse_now() from gone g join oidc_client c on c.id = g.client_id
      where c.sign_out_uri is not null returning trust_id)
  select (select count(*) from gone), (select string_agg(distinct trust_id::text, ',') from notice) into ended, told;
  if told is not null then perform set_config('app.to_tell', concat_ws(',', current_setting('app.to_tell', true), told), true); end if;
  return ended;
end $$;

/*
 * The trusts in which this transaction, so far and by whatever still waits for its end, has signed somebody out of a product that
 * has to be told. Asked as the last thing.
 */
create function trusts_to_tell() returns setof uuid language plpgsql as $$
begin
  set constraints all immediate;
  return query select distinct each::uuid from unnest(string_to_array(current_setting('app.to_tell', true), ',')) each where each <> '';
end $$;

/*
 * Signs an account out of all products that it came to by these sessions of the portal (null: by any), and of the provider
 * itself there. What came by a session that is not there any more counts as of every one. Called when they are gone.
 */
create function sign_out_of_products(of_account uuid, by_sessions uuid[]) returns void security definer set search_path = public, pg_temp language plpgsql as $$
declare which uuid[]; shared bytea[];
begin
  select array_agg(id), array_agg(uid) into which, shared from product_session s where account_id = of_account and ended_at is null
    and (by_sessions is null or session_id = any (by_sessions) or not exists (select from session p where p.id = s.session_id));
  perform end_product_sessions(coalesce(which, '{}'), 'signed_out');
  delete from oidc_record where account_id = of_account and (by_sessions is null or model = 'Session' and uid = any (shared));
end $$;

/* What was opened by one session of the portal goes on by another, of the same account in the same browser. */
create function move_products(from_session uuid, to_session uuid) returns void security definer set search_path = public, pg_temp
  begin atomic update product_session s set session_id = n.id, expires_at = n.expires_at from session n
    where s.session_id = from_session and s.ended_at is null and s.expires_at > gatehouse_now()
      and n.id = to_session and n.account_id = s.account_id; end;

/*
 * A product lasts as long as the session of the portal that opened it: that is used by whoever sits there, while a product asks for
 * tokens by itself. Where the session ended and the product goes on, it lasts as long as the session would have.
 */
create function keep_products_open() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  update product_session set expires_at = new.expires_at where session_id = new.id and ended_at is null;
  return null;
end $$;
create trigger keep_products_open after update of expires_at on session for each row
  when (new.expires_at is distinct from old.expires_at) execute function keep_products_open();

/* What somebody opened in one browser before belongs to the session of the portal in which they open more of it. */
create function gather_products(of_account uuid, in_browser bytea, to_session uuid) returns void security definer set search_path = public, pg_temp
language plpgsql as $$
begin
  perform from product_session where account_id = of_account and uid = in_browser and ended_at is null and expires_at > gatehouse_now()
    and session_id is distinct from to_session order by id for update;
  update product_session s set session_id = n.id, expires_at = n.expires_at from session n
    where s.account_id = of_account and s.uid = in_browser and s.ended_at is null and s.expires_at > gatehouse_now()
      and s.session_id is distinct from to_session and n.id = to_session and n.account_id = of_account;
end $$;

/* Whether an account's time in a product is up, in one browser. */
create function product_ran_out(of_account uuid, of_client text, in_browser bytea) returns boolean stable security definer
  set search_path = public, pg_temp
  begin atomic select exists (select from product_session where account_id = of_account and client_id = of_client and uid = in_browser
    and ended_at is null and expires_at <= gatehouse_now()); end;

/* Whether what a product knows by this name is over: what begins now is called something else. What ran out ends by being asked. */
create function product_session_over(of_client text, of_sid text) returns boolean security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform end_product_sessions(array(select id from product_session
    where client_id = of_client and sid = of_sid and ended_at is null and expires_at <= gatehouse_now()), 'ran_out');
  return exists (select from product_session where client_id = of_client and sid = of_sid)
    and not exists (select from product_session where client_id = of_client and sid = of_sid and ended_at is null);
end $$;

/* Signs those out of products whose time is up, at most so many; the products that listen are to be told. Returns how many. */
create function end_ran_out_products(at_most integer) returns integer security definer set search_path = public, pg_temp language plpgsql as $$
begin
  return end_product_sessions(array(select id from product_session
    where ended_at is null and expires_at <= gatehouse_now() order by expires_at limit at_most), 'ran_out');
end $$;

/* Signs an account out of what it opened in one browser: of all of it, or of one product alone. */
create function leave_products(of_account uuid, in_browser bytea, of_client text) returns integer security definer set search_path = public, pg_temp language plpgsql as $$
begin
  return end_product_sessions(array(select id from product_session where account_id = of_account and uid = in_browser
    and ended_at is null and (of_client is null or client_id = of_client)), 'signed_out');
end $$;

/* Ends all that anybody has in a product of this trust by its connection. */
create function close_client(of_client text) returns integer security definer set search_path = public, pg_temp language plpgsql as $$
begin
  delete from oidc_record r using oidc_client c where c.id = of_client and c.trust_id = app_trust() and r.client_id = c.id;
  return end_product_sessions(array(select id from product_session
    where client_id = of_client and trust_id = app_trust() and ended_at is null), 'client_ended');
end $$;

/* Ends all that an account has in a product. */
create function close_product(of_product uuid, of_account uuid, why text) returns void security definer set search_path = public, pg_temp language plpgsql as $$
begin
  delete from oidc_record r using oidc_client c where c.product_id = of_product and r.client_id = c.id and r.account_id = of_account;
  perform end_product_sessions(array(select id from product_session
    where product_id = of_product and account_id = of_account and ended_at is null), why);
end $$;

/* At the end of a transaction: whoever may not open a product any more is out of it, whatever took the access away. */
create function close_products_after_grant() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not may_open(old.product_id, old.account_id) then perform close_product(old.product_id, old.account_id, 'access_ended'); end if;
  return null;
end $$;
create constraint trigger close_products after update of ended_at on "grant" deferrable initially deferred for each row
  when (old.ended_at is null and new.ended_at is not null) execute function close_products_after_grant();

/* Ends whatever an account has in the products of a trust that it may not open any more. */
create function close_lost_products(of_account uuid, of_trust uuid) returns void security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform close_product(c.product_id, of_account, 'access_ended') from oidc_client c where c.trust_id = of_trust
    and (exists (select from oidc_record r where r.account_id = of_account and r.client_id = c.id)
      or exists (select from product_session s where s.account_id = of_account and s.client_id = c.id and s.ended_at is null))
    and not may_open(c.product_id, of_account);
end $$;

create function close_family_products() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform close_lost_products(r.account_id, r.trust_id) from registration r where r.person_id = old.contact_id and r.trust_id = old.trust_id;
  return null;
end $$;
create constraint trigger close_products after update on contact_standing deferrable initially deferred for each row
  when (family_open(old) and not family_open(new)) execute function close_family_products();

create function close_products_after_registration() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform close_lost_products(old.account_id, old.trust_id);
  return null;
end $$;
create constraint trigger close_products after update of ended_at on registration deferrable initially deferred for each row
  when (old.ended_at is null and new.ended_at is not null) execute function close_products_after_registration();

/*
 * Whoever loses access is signed out of everything at once, which comes before what they may still open is looked at: of what they
 * may not, the reason is that their access ended.
 */
create function say_that_access_ended() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  if not may_open(new.product_id, new.account_id) then
    update product_session set end_reason = 'access_ended' where id = new.id;
  end if;
  return null;
end $$;
create constraint trigger say_that_access_ended after update of ended_at on product_session deferrable initially deferred for each row
  when (old.ended_at is null and new.end_reason = 'signed_out') execute function say_that_access_ended();

/* A product that was retired is closed to everybody; one that is not for families any more, to those who had it as one. */
create function close_narrowed_product() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  perform close_product(new.id, known.account_id, case when new.retired_at is null then 'access_ended' else 'product_retired' end) from (
    select account_id from product_session where product_id = new.id and ended_at is null
    union select r.account_id from oidc_record r join oidc_client c on c.id = r.client_id where c.product_id = new.id and r.account_id is not null) known
  where not may_open(new.id, known.account_id);
  return null;
end $$;
create constraint trigger close_products after update of retired_at, for_families on product deferrable initially deferred for each row
  when (old.retired_at is null and new.retired_at is not null or old.for_families and not new.for_families) execute function close_narrowed_product();

/* What a product is called, for whoever does not know its trust yet; null when it is retired. */
create function product_name(of_product uuid) returns text stable security definer set search_path = public, pg_temp
  begin atomic select name from product where id = of_product and retired_at is null; end;

-- These ask for no trust: they are for the functions and triggers above alone.
revoke execute on function end_product_sessions(uuid[], text), close_product(uuid, uuid, text), close_lost_products(uuid, uuid) from public;
