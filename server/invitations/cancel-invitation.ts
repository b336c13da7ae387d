import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { lockInvitation } from './reissue-invitation.ts';

/** Takes an offer back: its link is dead, and a mail that is still waiting does not go out. */
export async function cancelInvitation(
  uow: UnitOfWork,
  { site, invitationId }: { site: Site; invitationId: string },
): Promise<{ name: string }> {
  const invitation = await lockInvitation(uow, site, invitationId);
  invitation.apply('cancel', uow.now);
  const { id, schoolId } = invitation;
  uow.audit('invitation.cancelled', { kind: 'invitation', id }, {}, { schoolId });
  return { name: invitation.name };
}
