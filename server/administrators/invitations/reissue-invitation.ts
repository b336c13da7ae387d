import { newNonce } from '../../invitations/token.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { readAppointment } from '../read-appointment.ts';
import type { Site } from '../rules.ts';
import { holdInvitation } from './hold-invitation.ts';
import { isAdministratorAt } from './is-administrator-at.ts';
import { isApproved } from './is-approved.ts';
import { issueOrAsk, type Issued } from './issue-or-ask.ts';

/**
 * Sends an administrator's invitation again, in the name of the actor: a new link with a full new period; the older one
 * is dead. Refuses `not_found`, `illegal_transition` for one that was answered, `administrator_exists`, `role_retired`,
 * and what stands against giving what it offers.
 */
export async function reissueInvitation(
  uow: UnitOfWork,
  { site, invitationId }: { site: Site; invitationId: string },
): Promise<Issued> {
  const { invitation, offer } = await holdInvitation(uow, site, invitationId);
  await readAppointment(uow, offer);
  invitation.reissue(newNonce(), uow.now, null, uow.actor);
  if (await isAdministratorAt(uow, site.trustId, invitation.email)) throw new Refusal('administrator_exists');
  const { id, version } = invitation;
  uow.audit('administrator.reinvited', { kind: 'invitation', id }, { version });
  return issueOrAsk(uow, invitation, { role: offer.role, isApproved: await isApproved(uow, id) });
}
