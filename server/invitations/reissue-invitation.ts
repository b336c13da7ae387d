import { LockMode } from '@mikro-orm/postgresql';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { newNonce } from './token.ts';

/** The invitation with this id at this site, locked. */
export async function lockInvitation({ em }: UnitOfWork, site: Site, id: string): Promise<Invitation> {
  const where = { id, trustId: site.trustId, schoolId: site.schoolId };
  const invitation = await em.findOne(Invitation, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (invitation === null) throw new Refusal('not_found');
  return invitation;
}

/** Sends an invitation again: a new link with a full new period. The older link is dead from here on. */
export async function reissueInvitation(
  uow: UnitOfWork,
  { site, invitationId }: { site: Site; invitationId: string },
): Promise<{ name: string; expiresAt: string }> {
  const invitation = await lockInvitation(uow, site, invitationId);
  await useAddressOfToday(uow, invitation);
  invitation.reissue(newNonce(), uow.now);
  await issueInvitations(uow, [invitation]);
  uow.audit(
    'invitation.reissued',
    { kind: 'invitation', id: invitation.id },
    { version: invitation.version },
  );
  return { name: invitation.name, expiresAt: invitation.expiresAt.toISOString() };
}

/** The roster may have corrected the address since the last issue; nobody may have left it. */
async function useAddressOfToday({ sql }: UnitOfWork, invitation: Invitation): Promise<void> {
  if (invitation.personId === null) return;
  const [person] = await sql<{ email: string | null; left: boolean }>(
    'select email, gone_at is not null or not enabled as "left" from person where id = $1',
    [invitation.personId],
  );
  if (person === undefined || person.left) throw new Refusal('person_left');
  if (person.email === null) throw new Refusal('address_missing');
  invitation.email = person.email;
}
