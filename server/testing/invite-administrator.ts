import type { AdministratorRole } from '../administrators/rules.ts';
import type { Caller } from '../trpc/router.ts';
import type { World } from './world.ts';

/** All sites, or these schools, as site access. */
export const sitesOf = (...schoolIds: string[]) => ({
  allSites: schoolIds.length === 0,
  schoolIds,
  groupIds: [],
});

/** Somebody who is invited to be an administrator. */
export interface Candidate {
  readonly invitationId: string;
  readonly email: string;
}

/** Invites somebody to be an administrator of these schools; of the whole trust, when none is named. */
export async function inviteCandidate(
  world: World,
  by: Caller,
  role: AdministratorRole,
  ...schoolIds: string[]
): Promise<Candidate> {
  const email = `robin.${crypto.randomUUID().slice(0, 8)}@office.example`;
  const [site, sites] = [schoolIds[0] ?? world.trust.id, sitesOf(...schoolIds)];
  const { invitationId } = await by.administrators.invite({ site, name: 'Robin Hale', email, role, sites });
  return { invitationId, email };
}
