import { Refusal } from '../refusal.ts';
import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Ending } from './end-grants.ts';
import { removeRoles } from './remove-roles.ts';

/**
 * Ends one role in one product, at the site where it is managed. The person's sessions end in the same
 * transaction; their other products stay as they are, at the next sign-in. Refuses `not_found`, `grant_ended`,
 * `managed_elsewhere` and `self_change`.
 */
export async function removeRole(
  uow: UnitOfWork,
  { site, grantId, ...ending }: { site: Site; grantId: string } & Omit<Ending, 'reason'>,
): Promise<{ name: string; product: string; told: boolean }> {
  const [holder] = await uow.sql<{ personId: string }>(
    'select person_id as "personId" from "grant" where id = $1 and trust_id = $2 and person_id is not null',
    [grantId, site.trustId],
  );
  if (holder === undefined) throw new Refusal('not_found');
  const { ended, ...rest } = await removeRoles(uow, { site, ...holder, grantIds: [grantId], ...ending });
  return { ...rest, product: ended[0]?.product ?? '' };
}
