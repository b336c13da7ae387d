-- People as the MIS knows them. Keyed on (source, kind, external id), never on an address.
create table roster_import (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  source_id uuid not null,
  state text not null check (state in ('done', 'held', 'failed')),
  file_name text not null,
  package_version text,
  counts jsonb not null default '{}',
  rejected_count integer not null default 0,
  reason text,
  actor_label text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  foreign key (trust_id, source_id) references source (trust_id, id)
);
create index on roster_import (trust_id, started_at desc);
call isolate('roster_import');

create table roster_rejection (
  id bigint generated always as identity primary key,
  trust_id uuid not null references trust,
  import_id uuid not null references roster_import,
  file text not null,
  line integer not null,
  external_id text,
  reason text not null
);
create index on roster_rejection (import_id, id);
call isolate('roster_rejection');

create table academic_session (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  source_id uuid not null references source,
  external_id text not null,
  title text not null,
  type text not null,
  begins_on date not null,
  ends_on date not null,
  parent_external_id text,
  school_year integer,
  gone_at timestamptz,
  import_id uuid,
  unique (source_id, external_id)
);
call isolate('academic_session');

create table person (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  source_id uuid not null references source,
  kind text not null check (kind in ('staff', 'student', 'contact')),
  external_id text not null,
  given_name text not null,
  family_name text not null,
  preferred_given_name text,
  preferred_family_name text,
  email text,
  phone text,
  enabled boolean not null default true,
  grade text,
  gone_at timestamptz,
  import_id uuid,
  unique (source_id, kind, external_id)
);
call isolate('person');

create table affiliation (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  person_id uuid not null references person,
  school_id uuid references school,
  role text not null,
  begins_on date,
  ends_on date,
  gone_at timestamptz,
  import_id uuid
);
create unique index affiliation_once on affiliation (person_id, role, school_id) nulls not distinct;
create index on affiliation (school_id, person_id);
call isolate('affiliation');

create table guardianship (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  student_id uuid not null references person,
  contact_id uuid not null references person,
  told_by_student boolean not null default false,
  told_by_contact boolean not null default false,
  access boolean,
  blocked_at timestamptz,
  gone_at timestamptz,
  import_id uuid,
  unique (student_id, contact_id)
);
create index on guardianship (contact_id);
call isolate('guardianship');

create table enrolment (
  id uuid primary key default uuidv7(),
  trust_id uuid not null references trust,
  source_id uuid not null references source,
  external_id text not null,
  student_id uuid not null references person,
  school_id uuid not null references school,
  class_external_id text,
  begins_on date,
  ends_on date,
  gone_at timestamptz,
  import_id uuid,
  unique (source_id, external_id)
);
create index on enrolment (student_id);
call isolate('enrolment');
