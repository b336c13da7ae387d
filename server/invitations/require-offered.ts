import { requireGrants } from '../access/granter.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { rolesOffered } from './roles-offered.ts';

/** Refuses unless something that an invitation offers is still given, and the actor may grant all of it. */
export async function requireOffered(uow: UnitOfWork, site: Site, invitationId: string): Promise<void> {
  const offered = await rolesOffered(uow, invitationId);
  if (!offered.some(({ endsAt }) => endsAt === null || new Date(endsAt) > uow.now))
    throw new Refusal(
      'role_retired',
      'Nothing that this invitation offered is given any more: invite them anew.',
    );
  await requireGrants(uow, site.trustId, offered);
}
