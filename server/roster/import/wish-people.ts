import type { Merge } from './merge.ts';

/**
 * Works out who should be there: `wished`, a row for each kind that a user's
 * roles make of them, and one without a kind for somebody without a role. What the
 * package does not speak of, or says wrongly, stands in from the source's records as they are.
 */
export async function wishPeople(merge: Merge): Promise<void> {
  const { run, reach, usersCarryRoles, hasRejectedPeople } = merge;
  if (reach.users !== 'all' || hasRejectedPeople) await standIn(merge);
  const kinds = usersCarryRoles
    ? [
        'select external_id, kind from staged_user where rejection is null and not gone and kind is not null',
        keptKinds('s.stands_in'),
      ]
    : ['select user_external_id, kind from staged_role where rejection is null and not gone'];
  if (!usersCarryRoles && (reach.roles !== 'all' || hasRejectedPeople)) kinds.push(keptRoles(merge));
  if (!usersCarryRoles && reach.roles !== 'all') kinds.push(keptKinds(withoutRoles));
  await run(`create temporary table wished on commit drop as
    select u.line, k.kind from staged_user u
    left join (select distinct external_id, kind from (${kinds.join(' union all ')}) k (external_id, kind)) k using (external_id)
    where u.rejection is null and not u.gone`);
  await run('analyze wished');
}

async function standIn({ run, reach }: Merge): Promise<void> {
  const named =
    reach.roles === 'all'
      ? 'true'
      : `exists (select from staged_role r
    where r.user_external_id = p.external_id and r.rejection is null)`;
  await run(`insert into staged_user (line, external_id, gone, given_name, family_name, preferred_given_name,
      preferred_family_name, email, phone, enabled, grade, contact_type, language, stands_in)
    select distinct on (p.external_id) -(row_number() over ()), p.external_id, false, p.given_name, p.family_name,
      p.preferred_given_name, p.preferred_family_name, p.email, p.phone, p.enabled, p.grade, p.contact_type, p.language, true
    from person p where p.source_id = :source and p.listed
      and not exists (select from staged_user s where s.external_id = p.external_id and s.rejection is null)
      and (exists (select from staged_user s where s.external_id = p.external_id)
        or ${reach.users === 'all' ? 'false' : named})
    order by p.external_id, p.gone_at desc nulls first`);
}

/** Kinds by roles that the source still has, as far as the package does not say otherwise. */
function keptRoles({ reach }: Merge): string {
  const said = 'select from staged_role r where r.external_id = a.external_id and r.rejection is';
  return `select p.external_id, p.kind from affiliation a join person p on p.id = a.person_id
    where a.source_id = :source and a.gone_at is null and not exists (${said} null)
      and ${reach.roles === 'all' ? `exists (${said} not null)` : 'true'}
      and exists (select from staged_user s where s.external_id = p.external_id)`;
}

const withoutRoles = 'not exists (select from affiliation a where a.person_id = p.id)';

/** Kinds that stand although no role backs them: the role's place was not known, or its row could not be read. */
function keptKinds(condition: string): string {
  return `select p.external_id, p.kind from person p join staged_user s using (external_id)
    where p.source_id = :source and p.gone_at is null and ${condition}`;
}
