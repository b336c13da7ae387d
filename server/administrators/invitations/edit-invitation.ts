import { newNonce } from '../../invitations/token.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { readAppointment } from '../read-appointment.ts';
import { requireAppointment } from '../require-appointment.ts';
import { holdInvitation } from './hold-invitation.ts';
import type { InviteAdministrator } from './invite-administrator.ts';
import { isAdministratorAt } from './is-administrator-at.ts';
import { issueOrAsk, type Issued } from './issue-or-ask.ts';
import { makeOffer, offerFacts } from './make-offer.ts';

type EditInvitation = Omit<InviteAdministrator, 'name' | 'email'> & { readonly invitationId: string };

/**
 * Offers another role, or other sites, in an invitation that is open or has run out: a new mail with the new rights and
 * a full new period, in the name of whoever changed it; the older link is dead. Refuses `not_found`,
 * `illegal_transition` for one that was answered, and what stands against giving what it offers, now or so far.
 */
export async function editInvitation(
  uow: UnitOfWork,
  { site, invitationId, ...chosen }: EditInvitation,
): Promise<Issued> {
  const { invitation, offer } = await holdInvitation(uow, site, invitationId);
  const appointment = await readAppointment(uow, chosen, offer.roleId);
  await requireAppointment(uow, null, appointment);
  invitation.reissue(newNonce(), uow.now, null, uow.actor);
  if (await isAdministratorAt(uow, site.trustId, invitation.email)) throw new Refusal('administrator_exists');
  await makeOffer(uow, invitation, appointment);
  const { id, version } = invitation;
  uow.audit(
    'administrator.invitation_changed',
    { kind: 'invitation', id },
    { version },
    { before: offerFacts(offer), after: offerFacts(appointment) },
  );
  return issueOrAsk(uow, invitation, appointment);
}
