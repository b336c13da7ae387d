-- Imports that would take away too much are put aside, whole, until somebody has looked.

alter table trust
  /* From how many complete rosters in a row somebody has to be missing before they count as gone. */
  add absences smallint not null default 2 check (absences in (1, 2)),
  /* An import that would make more leavers than either is held. */
  add leaver_people integer not null default 50 check (leaver_people between 1 and 1000000),
  add leaver_percent smallint not null default 10 check (leaver_percent between 1 and 100);

alter table person add missing_since timestamptz; -- since the first complete roster that left them out; null: they are in the newest, or gone
create index on person (source_id) where missing_since is not null;

create table held_import (
  import_id uuid primary key references roster_import,
  trust_id uuid not null references trust,
  state text not null default 'open' check (state in ('open', 'applied', 'discarded')),
  causes jsonb not null,
  package bytea, -- sealed; null: it was decided on, fourteen days are over, or it was too large to be kept
  /* What was approved, or asked for: null in both is everybody. */
  schools uuid[],
  kinds text[],
  asked_by uuid references account deferrable initially deferred, -- who approved so many that a second one has to
  asked_by_name text,
  asked_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  applied_import_id uuid references roster_import,
  undone_at timestamptz, -- those who left by it were brought back
  undone_by text,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'applied') = (applied_import_id is not null)),
  check (state = 'open' or package is null),
  check (undone_at is null or state = 'applied')
);
create index on held_import (trust_id, state);
alter table held_import alter package set storage external; -- a zip is as small as it gets
call isolate('held_import');

/* Who would leave by it, frozen as they stood: approved is this, and nobody else. */
create table held_leaver (
  trust_id uuid not null references trust,
  import_id uuid not null references held_import,
  person_id uuid not null,
  kind text not null check (kind in ('staff', 'student', 'contact')),
  grade text,
  school_ids uuid[] not null, -- empty: nowhere but the trust itself
  cause text not null check (cause in ('missing', 'deleted', 'without_role', 'school_missing')),
  primary key (import_id, person_id)
);
call isolate('held_leaver');
