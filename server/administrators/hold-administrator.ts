import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Administrator } from './administrator.ts';
import { holdTrust } from './hold-trust.ts';
import { reachOf } from './reach-of.ts';
import type { Appointed } from './read-appointment.ts';
import type { Site } from './rules.ts';

/** An active administrator that is about to change: who they are, and what they are appointed to. */
export interface HeldAdministrator {
  readonly administrator: Administrator;
  readonly name: string;
  readonly before: Appointed;
}

interface Row {
  readonly name: string;
  readonly schoolIds: string[];
  readonly groupIds: string[];
}

const query = `
  select a.name,
    array(select school_id from administrator_site where administrator_id = d.id and school_id is not null) as "schoolIds",
    array(select group_id from administrator_site where administrator_id = d.id and group_id is not null) as "groupIds"
  from administrator d join account a on a.id = d.account_id where d.id = $1`;

/**
 * An active administrator whom a site sees, held until the unit of work ends, and the trust before them: whoever
 * changes administrators of one trust does so one after the other. Refuses `not_found`.
 */
export async function holdAdministrator(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  administratorId: string,
): Promise<HeldAdministrator> {
  const { em, sql } = uow;
  await holdTrust(uow, trustId);
  await sql('select from administrator where id = $1 and trust_id = $2 for no key update', [
    administratorId,
    trustId,
  ]);
  const administrator = await em.findOne(Administrator, { id: administratorId, trustId, endedAt: null });
  const [row] = await sql<Row>(query, [administratorId]);
  if (administrator === null || row === undefined) throw new Refusal('not_found');
  const { role, roleId = null, allSites } = administrator;
  const sites = { allSites, schoolIds: row.schoolIds.toSorted(), groupIds: row.groupIds.toSorted() };
  const schoolIds = await reachOf(uow, sites);
  const seen = schoolId === null || schoolIds === null || schoolIds.includes(schoolId);
  if (!seen) throw new Refusal('not_found');
  return { administrator, name: row.name, before: { role, roleId, sites, schoolIds } };
}
