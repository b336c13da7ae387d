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

/** What somebody administers now: "observer at the trust", place by place. */
export async function administers(world: World, accountId: string): Promise<string[]> {
  const rows = await world.rows<{ what: string }>(
    `select d.role || ' at ' || coalesce(s.name, 'the trust') as what
     from administration d left join school s on s.id = d.school_id where d.account_id = $1 order by 1`,
    [accountId],
  );
  return rows.map(({ what }) => what);
}
