-- Roles with presets, baskets across schools, end dates, codes, requests, stops and everything else of staff access.

alter table trust
  add reminders boolean not null default true,
  add tell_ended boolean not null default true;

alter table product
  add owner_email text check (owner_email = lower(owner_email)),
  drop constraint product_trust_id_name_key;
create unique index product_name on product (trust_id, lower(name));

/* How much power a preset gives: what may be granted, and in which order roles are listed. */
create function preset_power(preset text) returns integer immutable parallel safe language sql
  return array_position(array['anonymised', 'minimal_read_only', 'partial_read_only', 'full_read_only', 'partial_edit',
    'full_edit', 'account_admin', 'account_owner'], preset);

alter table product_role
  add preset text not null default 'full_edit' check (preset_power(preset) is not null);
update product_role set preset = case lower(name)
  when 'account owner' then 'account_owner' when 'account admin' then 'account_admin'
  when 'partial edit' then 'partial_edit' when 'full read-only' then 'full_read_only'
  when 'partial read-only' then 'partial_read_only' when 'minimal read-only' then 'minimal_read_only'
  when 'anonymised' then 'anonymised' else 'full_edit' end;
alter table product_role alter preset drop default, drop power, drop constraint product_role_product_id_name_key;
create unique index product_role_name on product_role (product_id, lower(name));

-- What was given at the trust is managed there, also when it is held at a school: null is the trust.
alter table "grant"
  add managed_school_id uuid,
  add ends_at timestamptz, -- the first instant without it, for access with an end date
  add note text check (length(note) <= 500), -- why it was given
  add end_note text check (length(end_note) <= 500),
  add plan_id uuid,
  add kept_at timestamptz, -- when it was last said that a leaver keeps it; what the roster says later counts again
  add foreign key (trust_id, managed_school_id) references school (trust_id, id) deferrable initially deferred,
  drop constraint grant_end_reason_check,
  add constraint grant_end_reason_check check (end_reason in ('role_removed', 'role_changed', 'access_revoked', 'end_date',
    'left_school', 'no_student', 'replaced', 'portal_flag_removed', 'wrong_contact', 'blocked'));
update "grant" set managed_school_id = school_id;
create index on "grant" (person_id, given_at);
create index on "grant" (managed_school_id) where ended_at is null;
create index on "grant" (trust_id, ends_at) where ended_at is null and ends_at is not null;

-- Where leavers with access are looked for: few rows beside a whole roster.
create index person_left on person (trust_id, id)
  where kind = 'staff' and registered_at is not null and (gone_at is not null or not enabled);
-- Why somebody is not found among the staff: a student or a contact has that address.
create index person_not_staff on person (trust_id, email) where gone_at is null and kind <> 'staff' and email is not null;
create index affiliation_left on affiliation (trust_id, person_id)
  where gone_at is not null and role not in ('student', 'parent', 'guardian', 'relative');

alter table offer add ends_at timestamptz;

alter table invitation
  add note text check (length(note) <= 500),
  add decline_reason text check (length(decline_reason) <= 500),
  add corrected_email text check (corrected_email = lower(corrected_email)), -- by an administrator, instead of the roster's
  add corrected_over text, -- the roster's address then: once the roster says something else, that counts
  add corrected_by_name text,
  add corrected_at timestamptz,
  add asked_again_at timestamptz, -- when the invitee last asked for a new link, and how often
  add asked_again integer not null default 0;

alter table link add asked_for boolean not null default false; -- by the invitee, whose earlier link was dead

-- What was seen of a link being opened. It decides nothing.
create table link_opening (
  id bigint generated always as identity primary key,
  trust_id uuid not null references trust,
  invitation_id uuid not null,
  version integer not null,
  opened_at timestamptz not null,
  scanner boolean not null,
  foreign key (trust_id, invitation_id) references invitation (trust_id, id) deferrable initially deferred
);
create index on link_opening (invitation_id, opened_at);
call isolate('link_opening');

-- A six-digit code to the invited address, for an account that signs in with another one. Made from the nonce, never stored.
create table address_proof (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  invitation_id uuid not null,
  invitation_version integer not null,
  account_id uuid not null references account deferrable initially deferred,
  nonce bytea not null check (octet_length(nonce) >= 16),
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = issued_at + interval '10 minutes'),
  tries integer not null default 0 check (tries <= 5),
  used_at timestamptz,
  unique (trust_id, id),
  foreign key (trust_id, invitation_id) references invitation (trust_id, id) deferrable initially deferred
);
create index on address_proof (invitation_id, issued_at);
call isolate('address_proof');

-- A new login address, proven by a link that is mailed to it.
create table email_change (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account deferrable initially deferred,
  new_email text not null check (new_email = lower(new_email)),
  nonce bytea not null check (octet_length(nonce) >= 16),
  token_hash bytea not null unique,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at = issued_at + interval '1 hour'),
  used_at timestamptz,
  replaced_at timestamptz
);
create index on email_change (account_id, issued_at);

alter table account add previous_sign_in_at timestamptz; -- the one before the last: what is new since then

alter table mail
  add address_proof_id uuid references address_proof deferrable initially deferred,
  add email_change_id uuid references email_change deferrable initially deferred,
  drop constraint mail_invitation_id_invitation_version_key,
  add unique (invitation_id, invitation_version, template);

alter table plan
  alter product_role_id drop not null,
  add offers jsonb not null default '[]', -- [{ roleId, schoolId }], schoolId null for the trust
  add product_id uuid, -- the one product that a change of role or a removal is about
  add ends_at timestamptz,
  add note text check (length(note) <= 500),
  add tell boolean not null default true,
  add file_name text,
  add stopped_at timestamptz,
  drop constraint plan_kind_check,
  add constraint plan_kind_check check (kind in ('invite', 'csv', 'change_role', 'remove_role', 'revoke')),
  add foreign key (trust_id, product_id) references product (trust_id, id) deferrable initially deferred;
update plan set offers = jsonb_build_array(jsonb_build_object('roleId', product_role_id, 'schoolId', school_id));
alter table plan drop product_role_id;
create index on plan (trust_id, made_at);

alter table plan_item
  add line integer, -- of the file it came from
  add offers jsonb, -- when they differ from row to row
  add facts jsonb, -- what was so when the row was frozen: it is skipped when it is no longer
  add ended_at timestamptz;

-- Rows of a file that could not be understood, kept to be given back with the reason.
create table plan_rejection (
  trust_id uuid not null references trust,
  plan_id uuid not null,
  line integer not null,
  cells jsonb not null,
  reason text not null,
  detail text, -- the particulars, such as what is known instead
  primary key (plan_id, line),
  foreign key (trust_id, plan_id) references plan (trust_id, id) deferrable initially deferred
);
call isolate('plan_rejection');

create table access_request (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  account_id uuid not null references account deferrable initially deferred,
  person_id uuid not null,
  product_id uuid not null,
  school_id uuid,
  reason text not null check (length(reason) between 1 and 500),
  state text not null default 'open' check (state in ('open', 'approved', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references account deferrable initially deferred,
  answered_by_name text,
  answer_note text check (length(answer_note) <= 500),
  grant_id uuid,
  foreign key (trust_id, person_id) references person (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, product_id) references product (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
create unique index access_request_once on access_request (account_id, product_id, coalesce(school_id, trust_id)) where state = 'open';
create index on access_request (trust_id, asked_at, id) where state = 'open';
create index on access_request (trust_id, answered_at, id) where state <> 'open';
create index on access_request (school_id, answered_at, id) where state <> 'open';
create index on access_request (person_id, asked_at);
call isolate('access_request');
create policy own_rows on access_request for select to gatehouse_app using (account_id = app_account());
-- Whom a mail about requests went to a moment ago.
create index on mail (trust_id, to_address, created_at) where template = 'access-requested';

/*
 * Sign-ins of an account while the current trust knew it, newest first, and what was changed of the sign-in itself:
 * audit entries of these belong to no trust. From where is told only of times when no other trust knew the account.
 */
create function sign_ins_of(of_account uuid, most integer) returns table (at timestamptz, action text, address text)
  stable security definer set search_path = public, pg_temp
  begin atomic
    select e.at, e.action, case when not exists (select from registration r where r.account_id = of_account
        and r.trust_id <> app_trust() and e.at >= r.registered_at and (r.ended_at is null or e.at <= r.ended_at)) then e.details->>'ip' end
    from audit_entry e
    where e.trust_id is null and e.subject_kind = 'account' and e.subject_id = of_account::text and e.action in ('account.signed_in', 'account.sign_in_refused', 'account.signed_out')
      and exists (select from registration r where r.account_id = of_account and r.trust_id = app_trust()
        and e.at >= r.registered_at and (r.ended_at is null or e.at <= r.ended_at))
    order by e.id desc limit most;
  end;
create function sign_in_changes_of(of_account uuid, most integer) returns table (at timestamptz, action text)
  stable security definer set search_path = public, pg_temp
  begin atomic
    select e.at, e.action from audit_entry e
    where e.trust_id is null and e.subject_kind = 'account' and e.subject_id = of_account::text
      and e.action in ('account.name_changed', 'account.email_changed', 'account.password_changed', 'account.password_reset')
      and exists (select from registration r where r.account_id = of_account and r.trust_id = app_trust()
        and e.at >= r.registered_at and (r.ended_at is null or e.at <= r.ended_at))
    order by e.id desc limit most;
  end;

-- The plans that concerned somebody.
create index on plan_item (person_id);

-- Why somebody is missing: those who have left are looked for, too.
create index person_staff_gone_search on person using gin (search_text gin_trgm_ops) where kind = 'staff' and gone_at is not null;

/*
 * The staff of the current trust, present or gone, whose names and address hold all of these words; those first whose
 * whole name is `exact`. It runs as the owner for the reason that `find_staff` does.
 */
create function staff_anywhere(words text[], exact text, gone boolean, most integer) returns setof uuid
  stable security definer set search_path = public, pg_temp rows 20 language plpgsql as $$
declare
  found_in text := 'select p.id from person p where p.trust_id = app_trust() and p.kind = ''staff'' and p.gone_at is '
    || case when gone then 'not null' else 'null' end;
  word text;
begin
  foreach word in array words loop
    found_in := found_in || format(' and p.search_text like %L', staff_pattern(word));
  end loop;
  return query execute found_in || ' order by strpos(p.search_text, plain($1)) = 0, p.sort_name limit $2' using exact, most;
end $$;
