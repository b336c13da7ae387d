-- The school year turns, school by school: nothing changes before somebody says go.

create table rollover (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  school_id uuid not null,
  title text not null check (length(title) between 1 and 40), -- the year that begins, such as 2027/28
  last_on date not null, -- the last day of the old year
  first_on date not null, -- the first of the new one
  imports text not null default 'widened' check (imports in ('paused', 'widened')),
  opened_by uuid references account deferrable initially deferred,
  opened_by_name text not null,
  opened_at timestamptz not null,
  answer text check (answer in ('go', 'no_go')),
  answered_by_name text,
  answered_at timestamptz,
  answer_note text check (length(answer_note) <= 500),
  plan_id uuid, -- what is proposed, and once it is let go, what is done
  went_at timestamptz,
  finished_at timestamptz,
  finished_by_name text,
  cancelled_at timestamptz,
  undone_at timestamptz,
  warned_at timestamptz, -- when somebody was told that it ends by itself soon
  state text not null generated always as (case when cancelled_at is not null then 'cancelled' when undone_at is not null then 'undone'
    when finished_at is not null then 'done' when went_at is not null then 'running' else 'open' end) stored,
  check (first_on > last_on and first_on - last_on < 120),
  check ((answer is null) = (answered_at is null)),
  unique (trust_id, id),
  foreign key (trust_id, school_id) references school (trust_id, id) deferrable initially deferred,
  foreign key (trust_id, plan_id) references plan (trust_id, id) deferrable initially deferred
);
create unique index rollover_open on rollover (school_id) where finished_at is null and cancelled_at is null and undone_at is null;
create index on rollover (trust_id, opened_at);
create index on rollover (plan_id) where plan_id is not null;
call isolate('rollover');
alter table rollover_student add foreign key (trust_id, rollover_id) references rollover (trust_id, id) deferrable initially deferred;
