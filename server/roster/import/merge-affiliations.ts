import { unlessKept } from './keep-absent.ts';
import type { Merge } from './merge.ts';
import { byRows, mergeRecords, type RecordMerge, type Tally } from './tally.ts';

/**
 * Adds, changes and ends what people are, and where. Expects `place`, and people to be merged. Roles without a
 * person or a place are left to be reported.
 */
export async function mergeAffiliations(merge: Merge): Promise<Tally> {
  const { usersCarryRoles, reach, people } = merge;
  if (usersCarryRoles) await rolesOfUsers(merge);
  return mergeRecords(merge, {
    table: 'affiliation',
    wished: `select s.line, s.external_id, s.user_external_id, s.org_external_id, s.role, s.begins_on, s.ends_on,
        p.id as person_id, o.school_id, p.id is not null and o.external_id is not null as is_whole
      from staged_role s
      left join ${people} p on p.external_id = s.user_external_id and p.kind = s.kind
      left join place o on o.external_id = s.org_external_id
      where s.rejection is null and not s.gone`,
    columns: ['person_id', 'school_id', 'role', 'begins_on', 'ends_on'],
    ...unlessKept(
      'x.person_id',
      usersCarryRoles ? byUsers(reach.users === 'all') : byRows('staged_role', reach.roles),
    ),
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

function byUsers(everyone: boolean): Pick<RecordMerge, 'scope' | 'gone'> {
  const user = 'select from person p join staged_user u using (external_id) where p.id = x.person_id';
  return everyone
    ? { scope: 'true', gone: `not exists (${user} and u.stands_in)` }
    : { scope: `exists (${user})`, gone: `not exists (${user} and u.stands_in)` };
}
