-- What products say who has what in them, and where that differs from what the portal knows.
create table drift_source (
  product_id uuid primary key,
  trust_id uuid not null,
  report_url text not null check (length(report_url) <= 2000), -- asked every night
  set_at timestamptz not null,
  set_by uuid references account,
  foreign key (trust_id, product_id) references product (trust_id, id)
);
call isolate('drift_source');

create table drift_report (
  id uuid primary key default uuidv7(),
  position bigint generated always as identity, -- which came last
  trust_id uuid not null,
  product_id uuid not null,
  way text not null check (way in ('upload', 'asked', 'nightly')),
  file_name text,
  at timestamptz not null,
  by_account uuid references account, -- null: at night
  state text not null check (state in ('good', 'failed')),
  faults text[] not null default '{}', -- in plain English
  row_count integer not null,
  unique (trust_id, id),
  foreign key (trust_id, product_id) references product (trust_id, id),
  check ((state = 'failed') = (cardinality(faults) > 0))
);
create index on drift_report (product_id, position desc);
call isolate('drift_report');

-- The rows of a product's last good report; those of earlier ones are not kept.
create table drift_line (
  report_id uuid not null,
  trust_id uuid not null,
  line integer not null,
  known_as text not null, -- by what the product knows them
  subject text,
  email text,
  name text,
  role text,
  school text,
  primary key (report_id, line),
  foreign key (trust_id, report_id) references drift_report (trust_id, id)
);
call isolate('drift_line');

-- Whom a product means by a name of its own, as a person has confirmed. By an address it counts while it is theirs.
create table drift_link (
  product_id uuid not null,
  known_as text not null,
  trust_id uuid not null,
  account_id uuid not null references account,
  confirmed_at timestamptz not null,
  confirmed_by uuid references account,
  primary key (product_id, known_as),
  foreign key (trust_id, product_id) references product (trust_id, id)
);
create index on drift_link (account_id);
call isolate('drift_link');

create table drift_difference (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  product_id uuid not null,
  key text not null, -- the same as long as it is the same difference
  kind text not null check (kind in ('stranger', 'unconfirmed', 'no_access', 'other_role', 'other_school', 'missing', 'not_been')),
  account_id uuid references account, -- whom it is about; of `unconfirmed`, who it may be
  grant_id uuid, -- what they have here
  place_id uuid, -- of a family's access, which is no grant: where
  known_as text,
  says jsonb, -- the row of the report
  found_at timestamptz not null,
  settled_at timestamptz, -- not found any more
  told_at timestamptz, -- when the product was told again
  mailed_at timestamptz, -- when those who look after it were, or saw it themselves
  ignored_at timestamptz,
  ignored_by uuid references account,
  ignore_note text,
  unique (trust_id, id),
  foreign key (trust_id, product_id) references product (trust_id, id),
  check ((ignored_at is null) = (ignore_note is null)),
  check ((kind in ('missing', 'not_been')) = (says is null))
);
create unique index drift_difference_once on drift_difference (product_id, key) where settled_at is null;
create index on drift_difference (product_id, kind, found_at) where settled_at is null;
create index on drift_difference (account_id);
call isolate('drift_difference');
