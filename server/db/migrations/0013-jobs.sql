-- What runs by itself: which run stood for which time and place, what came of it, and what is paused.

/* The unique key stays the law: one run of a job for one period at one place, whichever worker, however often it is asked for. */
alter table job_run
  alter started_at drop not null, -- null: asked for, and not begun yet
  add trust_id uuid references trust, -- null: a run for the whole installation
  add school_id uuid,
  add due_at timestamptz not null default gatehouse_now(), -- the instant that it stands for
  add beat_at timestamptz, -- the last sign of life of the worker that is at it
  add attempts int not null default 1,
  add error text, -- what the last attempt said that broke off, or was put off
  add put_offs int not null default 0, -- how often what it waits for was not there yet
  add again_at timestamptz, -- when it is tried again then; null: nothing is awaited
  add quiet boolean not null default false, -- there was nothing to do: kept for a day
  add paused boolean not null default false, -- it was due while the job was paused, and left out
  add asked_by uuid references account, -- who wanted it now
  add foreign key (trust_id, school_id) references school (trust_id, id),
  add check (school_id is null or trust_id is not null),
  add check (asked_by is null or trust_id is not null);
create index on job_run (job, trust_id, school_id, due_at desc) where asked_by is null;
create index on job_run (job, trust_id, due_at desc);
create index on job_run (job, trust_id, due_at desc) where not quiet;
create index on job_run (job, due_at desc, run_key desc) where not quiet;
create index on job_run (job, ended_at) where quiet;
create index on job_run (job) where ended_at is null;
call isolate('job_run', 'trust_id is not distinct from (select app_trust())');
-- What was done for the whole installation is counts alone, and for each of its trusts to read.
create policy of_all on job_run for select to gatehouse_app using (trust_id is null);

create table job_pause (
  trust_id uuid not null references trust,
  job text not null,
  paused_at timestamptz not null default gatehouse_now(),
  paused_by uuid not null references account,
  primary key (trust_id, job)
);
call isolate('job_pause');

/* Whether a run gave a sign of life within the last minute. By the real clock, whichever one the portal is driven by: workers die in real time. */
create function run_alive(beat timestamptz) returns boolean volatile language sql
  return coalesce(beat > clock_timestamp() - interval '60 seconds', false);

/*
 * How far a job has come at each place: for the installation, for each trust, or for each school, the newest run that was due. One
 * that was put off is left alone until its time, as if somebody were at it.
 */
create function job_marks(of_job text, goes text)
  returns table (trust_id uuid, school_id uuid, since timestamptz, due_at timestamptz, ended boolean, alive boolean, attempts int)
  volatile security definer set search_path = public, pg_temp
  begin atomic
    -- One branch for each kind of place: an index finds what is null, and what is equal, but not what is not distinct.
    (select null::uuid, null::uuid, null::timestamptz, r.due_at, r.ended_at is not null, run_alive(r.beat_at) or coalesce(r.again_at > gatehouse_now(), false), r.attempts
    from (select) everywhere
    left join lateral (
      select j.due_at, j.ended_at, j.beat_at, j.again_at, j.attempts from job_run j
      where j.job = of_job and j.asked_by is null and j.trust_id is null and j.school_id is null
      order by j.due_at desc limit 1) r on true where goes = 'installation')
    union all
    (select t.id, null, t.created_at, r.due_at, r.ended_at is not null, run_alive(r.beat_at) or coalesce(r.again_at > gatehouse_now(), false), r.attempts
    from trust t
    left join lateral (
      select j.due_at, j.ended_at, j.beat_at, j.again_at, j.attempts from job_run j
      where j.job = of_job and j.asked_by is null and j.trust_id = t.id and j.school_id is null
      order by j.due_at desc limit 1) r on true where goes = 'trust' order by t.id)
    union all
    (select s.trust_id, s.id, t.created_at, r.due_at, r.ended_at is not null, run_alive(r.beat_at) or coalesce(r.again_at > gatehouse_now(), false), r.attempts
    from school s join trust t on t.id = s.trust_id
    left join lateral (
      select j.due_at, j.ended_at, j.beat_at, j.again_at, j.attempts from job_run j
      where j.job = of_job and j.asked_by is null and j.trust_id = s.trust_id and j.school_id = s.id
      order by j.due_at desc limit 1) r on true
    where goes = 'school' and s.gone_at is null order by s.trust_id, s.id);
  end;

/* Runs that somebody asked for and that nobody is at, a minute later. */
create function forgotten_runs() returns table (trust_id uuid, run_key text)
  volatile security definer set search_path = public, pg_temp
  begin atomic
    select j.trust_id, j.run_key from job_run j
    where j.asked_by is not null and j.ended_at is null and not run_alive(j.beat_at) and j.due_at < gatehouse_now() - interval '1 minute'
    order by j.due_at;
  end;
