import type { FactorState } from '../factors/rules.ts';
import { may, type Administration, type Permission, type Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import { reading, type Services } from '../unit-of-work.ts';
import type { Actor } from './actor.ts';

/** Who is signed in, and what they administer. Read afresh for each request. */
export interface SignedIn {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  /** What they sign in with: their address or, where two share a mailbox, the name of their sign-in. */
  readonly email: string;
  readonly administrations: readonly Administration[];
  /** Whether they proved who they are a moment ago: asked for before what cannot be taken back. */
  readonly isProven: boolean;
  /** Whether they proved a second factor in this session. While it is `missing`, they administer nothing. */
  readonly factor: FactorState;
}

/**
 * The site that an id names, for somebody who may do `permission` there. Ids of other trusts, and of
 * schools that do not exist, are `not_found` alike; a site seen but not administered so is `not_permitted`.
 */
export async function siteFor(
  services: Services,
  { administrations }: SignedIn,
  actor: Actor,
  siteId: string,
  permission: Permission,
): Promise<Site> {
  const site = await findSite(services, administrations, actor, siteId);
  if (site === null) throw new Refusal('not_found');
  if (!may(administrations, permission, site)) throw new Refusal('not_permitted', permission);
  return site;
}

/** The site that an id names, among those of trusts where somebody administers something; null for every other. */
export async function findSite(
  services: Services,
  administrations: readonly Administration[],
  actor: Actor,
  siteId: string,
): Promise<Site | null> {
  const trustIds = new Set(administrations.map(({ trustId }) => trustId));
  if (trustIds.has(siteId)) return { trustId: siteId, schoolId: null };
  for (const trustId of trustIds) {
    const found = await reading(services, { ...actor, trustId }, ({ sql }) =>
      sql('select from school where id = $1 and trust_id = $2 and gone_at is null', [siteId, trustId]),
    );
    if (found.length === 1) return { trustId, schoolId: siteId };
  }
  return null;
}
