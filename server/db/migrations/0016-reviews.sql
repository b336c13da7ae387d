-- What is drafted without anybody asking, for people to look at: the review of each month, and what a rollover leaves behind.

alter table trust
  add rollover_days integer not null default 14 check (rollover_days between 1 and 60), -- from the end of a rollover to its revocations
  add alone_people integer not null default 0 check (alone_people between 0 and 200), -- a review of so many runs by itself; 0: none does
  add alone_percent integer not null default 5 check (alone_percent between 1 and 20); -- and of this share of those with access

alter table plan
  add by_itself boolean not null default false, -- let go by the trust's setting, as long as that allows it
  add discard_note text check (length(discard_note) <= 500),
  add check (not by_itself or made_by is null and kind = 'contact_revoke' and origin in ('review', 'rollover'));

-- Each time that a school was looked through: what was found, and what was drafted of it.
create table drafted_review (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  school_id uuid not null,
  origin text not null check (origin in ('review', 'rollover')),
  month text check (month ~ '^\d{4}-\d\d$'), -- the month that it stands for; null when somebody asked for it
  rollover_id uuid,
  asked_by_name text,
  looked integer not null default 0, -- contacts with access
  contacts integer not null default 0, -- of them, ready to be revoked
  blocked integer not null default 0, -- and left out, because they are blocked
  leavers integer not null default 0, -- staff who left, with access
  plan_id uuid,
  staff_plan_id uuid,
  drafted_at timestamptz not null default gatehouse_now(),
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, plan_id) references plan (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, rollover_id) references rollover (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, staff_plan_id) references plan (trust_id, id) deferrable initially deferred,
  check ((origin = 'rollover') = (rollover_id is not null))
);
create unique index drafted_review_month on drafted_review (school_id, month) where month is not null;
create unique index drafted_review_rollover on drafted_review (rollover_id) where rollover_id is not null;
create index on drafted_review (school_id, drafted_at desc);
create index on drafted_review (plan_id) where plan_id is not null;
create index on drafted_review (staff_plan_id) where staff_plan_id is not null;
call isolate('drafted_review');
