import type { Accepted } from '../../invitations/accept-invitation.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { giveFamily } from './give-family.ts';

/**
 * Registers the account for the contact who was welcomed, and lets them in at the school. Refuses `mailbox_shared` for an
 * account that belongs to another contact: two of them are never made one by a link. Refuses `invitation_cancelled`, and
 * says no more, when they may not be let in any more, whatever the reason.
 */
export async function giveWelcome(uow: UnitOfWork, invitation: Accepted, accountId: string): Promise<void> {
  const { id, trustId, personId: contactId, schoolId } = invitation;
  if (contactId === null || schoolId === null) throw new Refusal('link_unknown');
  await uow.sql('update invitation set accepted_by = $2 where id = $1', [id, accountId]);
  if (!(await giveFamily(uow, { trustId, contactId, schoolId }, accountId)))
    throw new Refusal('invitation_cancelled', 'Ask the school office.');
  uow.audit('invitation.accepted', { kind: 'invitation', id }, { accountId }, { schoolId });
}
