import type { Merge } from './merge.ts';
import { goneBy, mergeRecords, type Tally } from './tally.ts';

/** Adds, changes and ends what people are, and where. Expects `place`, and people to be merged. */
export async function mergeAffiliations(merge: Merge): Promise<Tally> {
  const { run, usersCarryRoles, reach } = merge;
  if (usersCarryRoles) await rolesOfUsers(merge);
  // A role that cannot be placed stays in the table, without a person or a place, to be reported.
  await run(`create temporary table role_row on commit drop as
    select s.line, s.external_id, s.user_external_id, s.org_external_id, s.role, s.begins_on, s.ends_on,
      p.id as person_id, o.school_id, o.external_id is not null as is_placed
    from staged_role s
    left join person p on p.source_id = :source and p.external_id = s.user_external_id and p.kind = s.kind
    left join place o on o.external_id = s.org_external_id
    where s.rejection is null and not s.gone`);
  await run('analyze role_row');
  return mergeRecords(merge, {
    table: 'affiliation',
    wished: '(select * from role_row where person_id is not null and is_placed)',
    columns: ['person_id', 'school_id', 'role', 'begins_on', 'ends_on'],
    gone: usersCarryRoles ? goneWithUser(reach.users === 'all') : goneBy('staged_role', reach.roles),
  });
}

/** OneRoster 1.1 has no rows of roles: the user's row stands for one role at each organisation it names. */
async function rolesOfUsers({ run }: Merge): Promise<void> {
  await run(`insert into staged_role (line, external_id, gone, user_external_id, kind, role, org_external_id)
    select u.line, u.external_id || '/' || org || '/' || u.role, false, u.external_id, u.kind, u.role, org
    from staged_user u cross join unnest(string_to_array(u.orgs, ',')) org
    where u.rejection is null and not u.gone and u.kind is not null`);
  await run('analyze staged_role');
}

function goneWithUser(everyone: boolean): string {
  const user = 'select from person p join staged_user u using (external_id) where p.id = x.person_id';
  const kept = everyone ? `not exists (${user} and u.stands_in)` : `exists (${user} and not u.stands_in)`;
  return `not exists (select from role_row s where s.external_id = x.external_id) and ${kept}`;
}
