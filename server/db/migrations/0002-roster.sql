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
  warning_count integer not null default 0,
  reason text,
  actor_label text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  foreign key (trust_id, source_id) references source (trust_id, id)
);
create index on roster_import (trust_id, started_at desc);
call isolate('roster_import');

/* A line that was not taken, or (a warning) taken without the part that the reason names. */
create table roster_rejection (
  id bigint generated always as identity primary key,
  trust_id uuid not null references trust,
  import_id uuid not null references roster_import,
  file text not null,
  line integer not null,
  external_id text,
  reason text not null,
  is_warning boolean not null default false
);
create index on roster_rejection (import_id, id);
call isolate('roster_rejection');

/*
 * The roster's own tables. `gone_at` says only that the source no longer has this very record; whether somebody
 * works at a school, or is in a contact's care, also hangs on the people: ask the views below.
 * Nothing here is ever deleted, so what an import has looked up stays there: rows that refer to people are written
 * by joins with the people they refer to, and a million look-ups of the same by foreign keys are spared; as are those
 * of the one source that all people of an import have.
 */
create table academic_session (
  trust_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  title text not null,
  type text not null,
  begins_on date not null,
  ends_on date not null,
  parent_external_id text,
  school_year integer,
  gone_at timestamptz,
  import_id uuid,
  primary key (source_id, external_id),
  foreign key (trust_id, source_id) references source (trust_id, id)
);
call isolate('academic_session');

create table person (
  id uuid primary key default uuidv7(),
  trust_id uuid not null,
  source_id uuid not null,
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
  /* The source still has a record of them, be it without a role that makes them staff, student or contact. */
  listed boolean not null default true,
  gone_at timestamptz,
  import_id uuid,
  unique (source_id, external_id, kind)
);
call isolate('person');

/* A role that somebody has at a school or, where `school_id` is null, in the trust itself. */
create table affiliation (
  trust_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  person_id uuid not null,
  school_id uuid,
  role text not null,
  begins_on date,
  ends_on date,
  gone_at timestamptz,
  import_id uuid,
  primary key (source_id, external_id)
);
create index on affiliation (person_id);
create index on affiliation (school_id, person_id);
call isolate('affiliation');

/* Which contact belongs to which student, and whose record says so. */
create table guardianship (
  trust_id uuid not null,
  source_id uuid not null,
  student_id uuid not null,
  contact_id uuid not null,
  told_by_student boolean not null default false,
  told_by_contact boolean not null default false,
  access boolean, -- null: nobody has said; that is not "no"
  blocked_at timestamptz,
  gone_at timestamptz,
  import_id uuid,
  primary key (student_id, contact_id)
);
create index on guardianship (contact_id);
call isolate('guardianship');

create table enrolment (
  trust_id uuid not null,
  source_id uuid not null,
  external_id text not null,
  student_id uuid not null,
  school_id uuid not null,
  class_external_id text,
  begins_on date,
  ends_on date,
  gone_at timestamptz,
  import_id uuid,
  primary key (source_id, external_id)
);
create index on enrolment (student_id);
call isolate('enrolment');

create view active_affiliation with (security_invoker = true) as
  select a.* from affiliation a join person p on p.id = a.person_id left join school s on s.id = a.school_id
  where a.gone_at is null and p.gone_at is null and s.gone_at is null;
create view active_guardianship with (security_invoker = true) as
  select g.* from guardianship g join person s on s.id = g.student_id join person c on c.id = g.contact_id
  where g.gone_at is null and s.gone_at is null and c.gone_at is null;
create view active_enrolment with (security_invoker = true) as
  select e.* from enrolment e join person p on p.id = e.student_id join school s on s.id = e.school_id
  where e.gone_at is null and p.gone_at is null and s.gone_at is null;

-- An import that changes much refreshes what the planner knows, so that the next page is not slow.
grant maintain on person, affiliation, guardianship, enrolment to gatehouse_app;
