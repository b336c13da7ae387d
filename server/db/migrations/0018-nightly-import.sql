-- Rosters that are fetched by night: where each source's comes from, and what came of it.

alter table trust
  add nightly_at text not null default '03:00' check (nightly_at ~ '^(2[0-3]|0[0-6]):(00|30)$'), -- by London's clock
  add nightly_since timestamptz; -- when it was switched on, or its hour was set; null: it is off

/* What the package of an import that was fetched was: the same one is not imported again. */
alter table roster_import
  add package_hash text check (package_hash ~ '^[0-9a-f]{64}$'),
  add package_mark text; -- by what one delivery of it is told from the next: when it was written
create index on roster_import (source_id, started_at desc) where package_hash is not null;

create table roster_place (
  source_id uuid primary key,
  trust_id uuid not null references trust,
  kind text not null check (kind in ('folder', 'address')),
  location text not null, -- below the trust's own folder on the server, or an address on the web
  secret bytea, -- sealed: what the address asks for
  last_at timestamptz,
  last_outcome text check (last_outcome in ('imported', 'unchanged', 'held', 'failed')),
  last_why text, -- in words, where it failed
  last_advice text, -- and what to do about it
  last_import_id uuid references roster_import,
  last_run text, -- the run that it was settled in; null while it is tried again
  told_at timestamptz, -- when the administrators were last told that none came; null: they are not waiting for one
  told_why text,
  foreign key (trust_id, source_id) references source (trust_id, id),
  check (secret is null or kind = 'address'),
  check ((last_at is null) = (last_outcome is null)),
  check ((told_at is null) = (told_why is null))
);
create index on roster_place (trust_id);
call isolate('roster_place');
