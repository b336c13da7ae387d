-- What the application may do. It owns nothing, and may only add to the audit log; sealing, and letting go, are functions.
grant usage on schema public to gatehouse_app;
grant select, insert, update, delete on all tables in schema public to gatehouse_app;
grant usage on all sequences in schema public to gatehouse_app;
revoke all on audit_entry from gatehouse_app;
grant select, insert on audit_entry to gatehouse_app;
revoke all on audit_seal, audit_retired, audit_mark, account_entry from gatehouse_app;
grant select on audit_seal, audit_retired, account_entry to gatehouse_app;
-- Nothing of a roster is ever deleted: it is gone from a day on. Rows that refer to people rely on it.
revoke delete on source, school, academic_session, person, affiliation, guardianship, enrolment, roster_import,
  roster_rejection from gatehouse_app;
revoke all on migration from gatehouse_app;
grant usage on schema pgboss to gatehouse_app;
grant select, insert, update, delete on all tables in schema pgboss to gatehouse_app;
grant usage on all sequences in schema pgboss to gatehouse_app;
grant execute on all functions in schema pgboss to gatehouse_app;
