-- The termly access review: what everybody has, frozen school by school, and who kept or removed what.

alter table trust
  add review_opens text not null default 'by_hand' check (review_opens in ('by_hand', 'termly')),
  add review_days integer not null default 14 check (review_days between 7 and 60),
  add review_silence text not null default 'keep' check (review_silence in ('keep', 'ask', 'draft')); -- of what nobody answers for

create table access_review (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  term date, -- the first day of the term for which it opened by itself
  opened_at timestamptz not null,
  opened_by uuid references account deferrable initially deferred, -- null: it opened by itself
  due_at timestamptz not null check (due_at > opened_at),
  silence text not null check (silence in ('keep', 'ask', 'draft')),
  owners_asked_at timestamptz, -- since when what nobody answered is for the trust alone
  closed_at timestamptz,
  closed_by uuid references account deferrable initially deferred,
  unique (trust_id, id)
);
create unique index access_review_open on access_review (trust_id) where closed_at is null;
create unique index access_review_of_term on access_review (trust_id, term) where term is not null;
call isolate('access_review');

-- What one school answers for, or (no school) the trust itself: what is managed there.
create table access_review_part (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust deferrable initially deferred,
  review_id uuid not null,
  school_id uuid,
  reminders integer not null default 0, -- those that come by themselves
  reminded_at timestamptz,
  unique (trust_id, id),
  unique nulls not distinct (review_id, school_id),
  foreign key (trust_id, review_id) references access_review (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred
);
call isolate('access_review_part');

/*
 * One grant, or one administrator of the portal, as it stood. A grant never changes its person, product, role and place: these are read
 * from it. What does change stands here as it was. Few references: a hundred thousand rows are written at once, and answered at once; none
 * of what they refer to is ever deleted.
 */
create table access_review_row (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  part_id uuid not null,
  grant_id uuid,
  administrator_id uuid references administrator deferrable initially deferred,
  account_id uuid not null, -- whose it is: nobody answers for their own
  position integer not null, -- in the part: administrators first, then by name, as they were called when it was opened
  person_id uuid, -- what is looked for: these are the grant's own, so that no list has to ask a hundred thousand grants
  product_id uuid,
  product_role_id uuid,
  administrator_role text,
  has_factor boolean, -- of an administrator: whether they have a second step
  last_sign_in_at timestamptz,
  ends_at timestamptz,
  has_left boolean not null default false,
  renewed_at timestamptz, -- when the role was changed under it: asked about anew
  answer text check (answer in ('keep', 'remove')),
  answered_at timestamptz,
  answered_by uuid,
  submitted_at timestamptz, -- until then an answer is only a tick
  plan_id uuid,
  silent text check (silent in ('kept', 'drafted')), -- what became of it because nobody had answered
  check ((grant_id is null) <> (administrator_id is null)),
  check ((answer is null) = (answered_at is null)),
  check (submitted_at is null or answer is not null),
  foreign key (trust_id, part_id) references access_review_part (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, plan_id) references plan (trust_id, id) deferrable initially deferred
) with (fillfactor = 80); -- room for an answer in the place of each row: no index has to be told of it
create index on access_review_row (part_id, position) include (product_id, product_role_id);
create index on access_review_row (part_id) where submitted_at is null and silent is null;
create index on access_review_row (grant_id);
call isolate('access_review_row');
create index on access_review_row (plan_id) where plan_id is not null;

/* What was to be removed and was not, because the bulk change was refused, thrown away, or left it out, is asked about anew while the review is open. */
create function ask_again() returns trigger language plpgsql as $$
begin
  update access_review_row w set answer = null, answered_at = null, answered_by = null, submitted_at = null, plan_id = null
  from access_review_part part join access_review review on review.id = part.review_id
  where w.plan_id = new.id and part.id = w.part_id and review.closed_at is null
    and exists (select from "grant" g where g.id = w.grant_id and g.ended_at is null)
    and not exists (select from plan_item i where i.plan_id = new.id and i.state in ('failed', 'to_do') and new.state = 'done'
      and (i.facts->>'grantId')::uuid = w.grant_id);
  return null;
end $$;
create constraint trigger ask_again after update of state on plan deferrable initially deferred for each row
  when (new.kind = 'remove_role' and new.state in ('done', 'cancelled') and old.state <> new.state) execute function ask_again();
