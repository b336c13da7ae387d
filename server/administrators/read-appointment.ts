import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { allSites, type SiteAccess } from './appoint-rules.ts';
import { reachOf } from './reach-of.ts';
import type { AdministratorRole } from './rules.ts';

/** An appointment on its way from a page: a role, by a name of the trust's own or not, and the sites to manage. */
export interface WantedAppointment {
  readonly role: AdministratorRole;
  readonly roleId?: string | null;
  readonly sites: SiteAccess;
}

/** What somebody is in the portal, or is to become; with the schools that it reaches, null for all sites. */
export interface Appointed extends WantedAppointment {
  readonly roleId: string | null;
  readonly schoolIds: readonly string[] | null;
}

/**
 * An appointment as it would be made in the current trust: an Account Owner has all sites, and groups are written out.
 * `keeps` is the role of the trust's own that is held already, and may go on though it is retired. Refuses `role_unknown`
 * and `role_retired`, and `not_found` for a school or group that is not there.
 */
export async function readAppointment(
  uow: UnitOfWork,
  { role, roleId = null, sites: wanted }: WantedAppointment,
  keeps: string | null = null,
): Promise<Appointed> {
  if (roleId !== null) await requireRole(uow, roleId, role, keeps);
  const everywhere = wanted.allSites || role === 'account_owner';
  const sites = everywhere
    ? allSites
    : { allSites: false, schoolIds: once(wanted.schoolIds), groupIds: once(wanted.groupIds) };
  await requireSites(uow, sites);
  return { role, roleId, sites, schoolIds: await reachOf(uow, sites) };
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

async function requireRole(
  { sql }: UnitOfWork,
  roleId: string,
  preset: AdministratorRole,
  keeps: string | null,
): Promise<void> {
  const [role] = await sql<{ retired: boolean }>(
    `select retired_at is not null as retired from administrator_role
     where id = $1 and preset = $2 and trust_id = app_trust() for share`,
    [roleId, preset],
  );
  if (role === undefined) throw new Refusal('role_unknown');
  if (role.retired && roleId !== keeps) throw new Refusal('role_retired');
}

async function requireSites({ sql }: UnitOfWork, { schoolIds, groupIds }: SiteAccess): Promise<void> {
  const [found] = await sql<{ count: number }>(
    `select (select count(*) from school where id = any ($1) and trust_id = app_trust() and gone_at is null)::int
       + (select count(*) from school_group where id = any ($2) and trust_id = app_trust() and ended_at is null)::int as count`,
    [schoolIds, groupIds],
  );
  if (found?.count !== schoolIds.length + groupIds.length) throw new Refusal('not_found');
}
