-- What a school last knew of students and contacts who went elsewhere: what is written of them since is not its to read.

/* The school that the current transaction acts at: it reads what that school knows. Null where the trust acts, or the portal itself. */
create function app_school() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.school', true), '')::uuid;

/*
 * Who somebody was to a school when its last tie to them ended: written by the first import that says something else of them,
 * and gone with the import that brings them back.
 */
create table last_known (
  trust_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  given_name text not null,
  family_name text not null,
  preferred_given_name text,
  preferred_family_name text,
  email text,
  phone text,
  grade text,
  contact_type text,
  language text,
  sort_name text not null generated always as (
    plain(coalesce(preferred_family_name, family_name) || ', ' || coalesce(preferred_given_name, given_name))) stored,
  other_names text not null generated always as (plain(case when preferred_family_name is null then ' ' else ' ' || family_name || ' ' end
    || coalesce(preferred_given_name || ' ', '') || given_name || ' ')) stored,
  primary key (person_id, school_id)
  -- No foreign keys, as the roster's own tables: written by joins with people and schools, which are never deleted.
);
call isolate('last_known');
create index on last_known (trust_id, school_id);

/* Who came to a student once a school had no tie to them any more: to that school it is nobody's child but the others'. */
create table later_tie (
  trust_id uuid not null,
  contact_id uuid not null,
  student_id uuid not null,
  school_id uuid not null,
  primary key (contact_id, student_id, school_id)
);
call isolate('later_tie');
create index on later_tie (student_id, school_id);
