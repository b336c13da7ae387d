import type { Site } from '../../administrators/rules.ts';
import { Invitation } from '../../invitations/invitation.ts';
import { issueInvitations } from '../../invitations/issue-invitations.ts';
import { invitationExpiry } from '../../invitations/rules.ts';
import { newNonce } from '../../invitations/token.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { addChild } from './add-child.ts';
import { decideWelcome } from './rules.ts';
import { takeBackRevoke } from './take-back-revoke.ts';
import { welcomeFacts, type ContactAt, type Welcomed } from './welcome-facts.ts';

/** Who is welcomed where. At a school, that school alone. */
export interface SendWelcome extends ContactAt {
  readonly site: Site;
  /** Ties the mail to the bulk change it belongs to. */
  readonly planId?: string;
}

/** What became of it, for the confirmation message. */
export interface WelcomeSent {
  readonly outcome: 'welcomed' | 'child_added';
  readonly name: string;
  readonly invitationId: string | null;
  /** The how manieth link of the invitation it is. */
  readonly version: number | null;
  readonly expiresAt: string | null;
}

/**
 * Welcomes a contact to their family account at a school: a link by mail that works for 168 hours; an older one is dead.
 * Whoever signs in already is let in at once, and told. From Revoked it begins anew. Refuses `not_found`, and what
 * {@link decideWelcome} says.
 */
export async function sendWelcome(
  uow: UnitOfWork,
  { site, contactId, schoolId, planId }: SendWelcome,
): Promise<WelcomeSent> {
  await holdPeople(uow, [contactId]);
  const [contact] = await welcomeFacts(uow, site, [{ contactId, schoolId }]);
  if (contact === undefined) throw new Refusal('not_found');
  const decision = decideWelcome(contact);
  if (decision !== 'welcome' && decision !== 'add_child') throw new Refusal(decision, contact.name);
  if (contact.status === 'revoked') await takeBackRevoke(uow, contact);
  const { name } = contact;
  if (decision === 'add_child') {
    await addChild(uow, contact, planId);
    return { outcome: 'child_added', name, invitationId: null, version: null, expiresAt: null };
  }
  const invitation = await issue(uow, contact);
  await issueInvitations(uow, [invitation], planId);
  const { id, version } = invitation;
  uow.audit(
    'contact.welcomed',
    { kind: 'person', id: contactId },
    { invitationId: id, version },
    { schoolId },
  );
  const expiresAt = invitation.expiresAt.toISOString();
  return { outcome: 'welcomed', name, invitationId: id, version, expiresAt };
}

/** The welcome that they have there, issued anew to the address of today; or their first one. */
async function issue(uow: UnitOfWork, contact: Welcomed): Promise<Invitation> {
  const { em, actor, now } = uow;
  const { contactId, schoolId, name, email } = contact;
  const where = { kind: 'contact', personId: contactId, schoolId, state: ['pending', 'expired'] } as const;
  const live = await em.findOne(
    Invitation,
    { ...where, state: { $in: [...where.state] } },
    { orderBy: { issuedAt: 'desc' } },
  );
  if (live !== null) {
    live.name = name;
    live.reissue(newNonce(), now, email, actor);
    return live;
  }
  return em.create(Invitation, {
    id: newId(),
    trustId: actor.trustId ?? '',
    kind: 'contact',
    schoolId,
    personId: contactId,
    email: email ?? '',
    name,
    nonce: newNonce(),
    issuedAt: now,
    expiresAt: invitationExpiry('contact', now),
    invitedBy: actor.accountId,
    invitedByName: actor.label,
    createdAt: now,
    state: 'pending',
    version: 1,
    askedAgain: 0,
  });
}
