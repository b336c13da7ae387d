import { LockMode } from '@mikro-orm/postgresql';
import { isApproved } from '../administrators/invitations/is-approved.ts';
import { stillAppointable } from '../administrators/invitations/still-appointable.ts';
import { welcomeAddress } from '../contacts/welcome/welcome-address.ts';
import { Refusal } from '../refusal.ts';
import { maskEmail } from '../trust/mask-email.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { asksTooOften } from './ask-again-rules.ts';
import { findLink, holdInvitee } from './hold-link.ts';
import { holdInvitees } from './hold-invitees.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { refuseDead } from './refuse-dead.ts';
import { addressOfToday } from './reissue-invitation.ts';
import { linkState } from './rules.ts';
import { stillGrantable } from './still-grantable.ts';
import { newNonce } from './token.ts';

/**
 * Sends a new link when the invitee's own has run out or was replaced: to the address on file alone, whoever asks, in
 * the name of whoever invited, if they may still grant it. `sentTo` is that address, masked, and of a family not told; null when nothing can be
 * sent, whatever the reason: their school has to invite them. Refuses with why the link is dead for good, and
 * `too_often` within ten minutes of the last issue or after three in 24 hours.
 */
export async function askAgain(
  uow: UnitOfWork,
  { token }: { token: string },
): Promise<{ sentTo: string | null }> {
  const { now, audit } = uow;
  const invitation = await deadInvitation(uow, token);
  const { id } = invitation;
  const asked = await linksAskedFor(uow, id);
  const askedAt = invitation.askedAgainAt ?? null;
  if (asksTooOften({ issuedAt: invitation.issuedAt, askedAt, asked }, now)) throw new Refusal('too_often');
  invitation.askedAgainAt = now;
  invitation.askedAgain += 1;
  const address = (await mayStillGrant(uow, invitation)) ? await addressOnFile(uow, invitation) : null;
  audit(
    'invitation.asked_again',
    { kind: 'invitation', id },
    { sent: address !== null },
    { schoolId: invitation.schoolId },
  );
  if (address === null) return { sentTo: null };
  invitation.reissue(newNonce(), now, address);
  await issueInvitations(uow, [invitation]);
  await uow.sql('update link set asked_for = true where invitation_id = $1 and version = $2', [
    id,
    invitation.version,
  ]);
  // Where a family's mail goes now is nothing for whoever holds a link of before: they may have left that address for a reason.
  return { sentTo: invitation.kind === 'contact' ? onFile : maskEmail(address) };
}

const onFile = 'the address that the school has';

/** The invitation behind a dead link that may live again, held. */
async function deadInvitation(uow: UnitOfWork, token: string): Promise<Invitation> {
  const link = await findLink(uow, token);
  if (link === null) throw new Refusal('link_unknown');
  await holdInvitee(uow, link);
  await holdInvitees(uow, link.personId === null ? [] : [link.personId]);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const invitation = await uow.em.findOneOrFail(Invitation, link.invitationId, { lockMode });
  const state = linkState(invitation, link.version, uow.now);
  if (state === 'open') throw new Refusal('illegal_transition');
  if (state !== 'expired' && state !== 'replaced') throw refuseDead(state);
  return invitation;
}

async function linksAskedFor({ sql }: UnitOfWork, invitationId: string): Promise<number> {
  const links = await sql(
    `select from link where invitation_id = $1 and asked_for and issued_at > gatehouse_now() - interval '24 hours'`,
    [invitationId],
  );
  return links.length;
}

/** Whether whoever invited may still grant everything that is left of the offer. */
async function mayStillGrant(
  uow: UnitOfWork,
  { id, trustId, kind, invitedBy = null }: Invitation,
): Promise<boolean> {
  if (kind === 'administrator') {
    const offer = await stillAppointable(uow, { id, trustId, invitedBy });
    return offer !== null && (offer.role !== 'account_owner' || (await isApproved(uow, id)));
  }
  // Whether somebody of a family may be let in is decided with where their link would go.
  if (kind === 'contact') return true;
  const { grantable, barred } = await stillGrantable(uow, { id, trustId, invitedBy });
  return grantable.length > 0 && barred.length === 0;
}

/** Where an administrator's re-invite would go, too; null for whoever left, or has no address of their own. */
async function addressOnFile(uow: UnitOfWork, invitation: Invitation): Promise<string | null> {
  try {
    const { kind, personId = null, schoolId = null } = invitation;
    if (kind !== 'contact' || personId === null || schoolId === null)
      return await addressOfToday(uow, invitation);
    return await welcomeAddress(uow, { contactId: personId, schoolId });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
