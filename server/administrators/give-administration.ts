import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Administrator } from './administrator.ts';
import type { SiteAccess } from './appoint-rules.ts';
import type { AdministratorRole } from './rules.ts';
import { AdministratorSite } from './site-access.ts';

/** Who becomes what, and where. */
export interface NewAdministration {
  readonly trustId: string;
  readonly accountId: string;
  readonly role: AdministratorRole;
  readonly sites: SiteAccess;
  /** The role with a name of the trust's own, if it is one. */
  readonly roleId?: string | null;
  readonly invitationId?: string | null;
  readonly givenBy?: string | null;
}

/** Makes an account an administrator. The only place that does; who may is decided before. */
export function giveAdministration(
  { em, now }: UnitOfWork,
  { trustId, accountId, role, sites, roleId = null, invitationId = null, givenBy = null }: NewAdministration,
): { administratorId: string } {
  const id = newId();
  const { allSites, schoolIds, groupIds } = sites;
  em.create(Administrator, {
    id,
    trustId,
    accountId,
    role,
    allSites,
    roleId,
    invitationId,
    givenBy,
    givenAt: now,
  });
  if (!allSites) addSites({ em }, { trustId, administratorId: id, schoolIds, groupIds });
  return { administratorId: id };
}

interface NewSites extends Omit<SiteAccess, 'allSites'> {
  readonly trustId: string;
  readonly administratorId: string;
}

/** Adds schools, and groups of schools, to what an administrator manages. */
export function addSites(
  { em }: Pick<UnitOfWork, 'em'>,
  { trustId, administratorId, schoolIds, groupIds }: NewSites,
): void {
  for (const schoolId of schoolIds) em.create(AdministratorSite, { trustId, administratorId, schoolId });
  for (const groupId of groupIds) em.create(AdministratorSite, { trustId, administratorId, groupId });
}
