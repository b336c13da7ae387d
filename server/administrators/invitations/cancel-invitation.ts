import { withdrawApproval } from '../../approvals/withdraw-approval.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Site } from '../rules.ts';
import { holdInvitation } from './hold-invitation.ts';

/**
 * Takes an administrator's invitation back that is open or has run out: its link is dead, and it leaves the list; the
 * log keeps it. Refuses `not_found`, `illegal_transition` for one that was answered, and what stands against the actor.
 */
export async function cancelInvitation(
  uow: UnitOfWork,
  { site, invitationId }: { site: Site; invitationId: string },
): Promise<{ name: string }> {
  const { invitation } = await holdInvitation(uow, site, invitationId);
  invitation.apply('cancel', uow.now);
  await withdrawApproval(uow, { kind: 'owner_invitation', invitationId });
  uow.audit('administrator.uninvited', { kind: 'invitation', id: invitation.id });
  return { name: invitation.name };
}
