import { holdAccount } from '../../accounts/end-sessions.ts';
import { registerPerson } from '../../accounts/register-person.ts';
import type { Accepted } from '../../invitations/accept-invitation.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { admit } from './admit.ts';

/** Other contacts that an account belongs to: still in the roster, or blocked, whether or not they are in it. */
const others = `
  select from registration r join person p on p.id = r.person_id and p.kind = 'contact'
  where r.account_id = $1 and r.trust_id = app_trust() and r.ended_at is null and p.id <> $2
    and (p.gone_at is null or exists (select from contact_block b where b.contact_id = p.id and b.lifted_at is null))`;

/**
 * Registers the account for the contact who was welcomed, and lets them in at the school. Refuses `mailbox_shared` for an
 * account that belongs to another contact: two of them are never made one by a link. Refuses `invitation_cancelled`, and
 * says no more, when they may not be let in any more, whatever the reason.
 */
export async function giveWelcome(uow: UnitOfWork, invitation: Accepted, accountId: string): Promise<void> {
  const { id, trustId, personId: contactId, schoolId } = invitation;
  if (contactId === null || schoolId === null) throw new Refusal('link_unknown');
  await uow.sql('update invitation set accepted_by = $2 where id = $1', [id, accountId]);
  await holdAccount(uow, accountId);
  if ((await uow.sql(others, [accountId, contactId])).length > 0) throw new Refusal('mailbox_shared', ofOwn);
  if (!(await admit(uow, { contactId, schoolId }))) throw new Refusal('invitation_cancelled', askOffice);
  await registerPerson(uow, { trustId, personId: contactId, accountId });
  uow.audit('invitation.accepted', { kind: 'invitation', id }, { accountId }, { schoolId });
}

const ofOwn = 'Create an account of your own instead, or ask the school office.';
const askOffice = 'Ask the school office.';
