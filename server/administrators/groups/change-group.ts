import { endPortalSessions } from '../../accounts/end-sessions.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { losesPower } from '../change-rules.ts';
import { reachOf } from '../reach-of.ts';
import { requireAppointment } from '../require-appointment.ts';
import type { AdministratorRole, Site } from '../rules.ts';
import { checkGroup, type WantedGroup } from './check-group.ts';
import { holdGroup } from './hold-group.ts';
import { putSchools } from './put-schools.ts';

interface Holder {
  readonly accountId: string;
  readonly role: AdministratorRole;
  readonly schoolIds: string[];
  readonly groupIds: string[];
}

const holdersQuery = `
  select d.account_id as "accountId", d.role,
    array(select school_id from administrator_site where administrator_id = d.id and school_id is not null) as "schoolIds",
    array(select group_id from administrator_site where administrator_id = d.id and group_id is not null) as "groupIds"
  from administrator d join administrator_site a on a.administrator_id = d.id
  where a.group_id = $1 and d.ended_at is null and not d.all_sites order by d.account_id`;

/**
 * Renames a group, or gives it other schools: whoever has it as site access reaches those from their very next request,
 * and whoever loses a school by it is signed out. Refuses `not_found`, `name_taken`, and `above_own_power` where somebody
 * has it whom the actor may not change.
 */
export async function changeGroup(
  uow: UnitOfWork,
  { site, groupId, name, schoolIds }: WantedGroup & { site: Site; groupId: string },
): Promise<{ name: string; changed: number }> {
  const { name: oldName, schools } = await holdGroup(uow, site, groupId);
  await checkGroup(uow, { name, schoolIds }, groupId);
  const before = { name: oldName, schoolIds: schools.map(({ id }) => id) };
  const moved = before.schoolIds.toSorted().join() !== [...new Set(schoolIds)].toSorted().join();
  if (!moved && name === oldName) return { name, changed: 0 };

  const holders = moved ? await uow.sql<Holder>(holdersQuery, [groupId]) : [];
  const then = await reached(uow, holders);
  await uow.sql('update school_group set name = $2 where id = $1', [groupId, name]);
  if (moved) await putSchools(uow, groupId, schoolIds);
  const now = await reached(uow, holders);
  for (const [index, held] of then.entries()) {
    const after = now[index] ?? held;
    await requireAppointment(uow, held.accountId, held, after);
    if (losesPower(held, after)) await endPortalSessions(uow, held.accountId);
  }
  uow.audit(
    'school_group.changed',
    { kind: 'school_group', id: groupId },
    {},
    { before, after: { name, schoolIds } },
  );
  return { name, changed: holders.length };
}

/** The holders with all the schools that they reach, by this group or otherwise. */
async function reached(uow: UnitOfWork, holders: readonly Holder[]): Promise<Holder[]> {
  const found: Holder[] = [];
  for (const holder of holders) {
    const { schoolIds, groupIds } = holder;
    found.push({
      ...holder,
      schoolIds: (await reachOf(uow, { allSites: false, schoolIds, groupIds })) ?? [],
    });
  }
  return found;
}
