-- References are checked at commit, so that a unit of work may write its rows in any order.
-- The roster's own tables are filled by ordered statements, in bulk, and are checked at once.
do $$
declare reference record;
begin
  for reference in
    select conrelid::regclass as target, conname from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
      and conrelid::regclass::text not in
        ('academic_session', 'person', 'affiliation', 'guardianship', 'enrolment', 'roster_rejection')
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', reference.target, reference.conname);
  end loop;
end $$;
