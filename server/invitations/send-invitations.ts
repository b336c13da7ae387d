import { findRoles, type OfferedRole } from '../access/find-roles.ts';
import { giveAccess } from '../access/give-access.ts';
import { requireGrants } from '../access/granter.ts';
import type { PlacedRole } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { findInvitees, type Invitee } from './invitees.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { offerRoles } from './offer-roles.ts';
import { decideInvite, invitationExpiry, notHeld, type InviteObstacle } from './rules.ts';
import { newNonce } from './token.ts';

/** What became of one person. */
export interface Sent {
  readonly personId: string;
  readonly name: string;
  readonly outcome: 'granted' | 'invited' | InviteObstacle;
  readonly invitation: Invitation | null;
}

/** Who is invited to what, and where: one basket for all of them. */
export interface SendInvitations {
  readonly site: Site;
  readonly offers: readonly PlacedRole[];
  readonly personIds: readonly string[];
  /** The first instant without the access. */
  readonly endsAt?: Date | null;
  /** Why. */
  readonly note?: string | null;
  /** Ties the mails to the bulk change they belong to. */
  readonly planId?: string;
}

/**
 * Invites members of staff to roles: one invitation and its mail for whoever has no account, access at once and
 * a mail that says so for whoever has one. An obstacle for one person stops nobody else. Throws
 * `role_unknown` when a role cannot be given at this site, and what {@link canGrant} says against the actor.
 */
export async function sendInvitations(
  uow: UnitOfWork,
  { site, offers, personIds, planId, endsAt = null, note = null }: SendInvitations,
): Promise<{ roles: OfferedRole[]; sent: Sent[] }> {
  const roles = await findRoles(uow, site, offers);
  await requireGrants(uow, site.trustId, roles);
  const invitees = await findInvitees(uow, site, personIds);
  const live = await liveInvitations(uow, invitees);
  // Of one selection: addresses that were invited, and accounts that were given the roles.
  const taken = new Set<string>();
  const sent = invitees.map((invitee): Sent => {
    const { personId, name, email, accountId } = invitee;
    const facts = {
      ...invitee,
      addressInUse: invitee.addressInUse || taken.has(email ?? ''),
      held: taken.has(accountId ?? '') ? roles : invitee.held,
    };
    const decision = decideInvite(facts, roles);
    if (decision === 'grant') {
      taken.add(accountId ?? '');
      return { personId, name, outcome: 'granted', invitation: null };
    }
    if (decision !== 'invite' && decision !== 'reissue')
      return { personId, name, outcome: decision, invitation: null };
    taken.add(email ?? '');
    const invitation = live.get(invitee.liveInvitationId ?? '') ?? newInvitation(uow, site, invitee);
    if (decision === 'reissue') invitation.reissue(newNonce(), uow.now, email, uow.actor);
    if (note !== null) invitation.note = note;
    return { personId, name, outcome: 'invited', invitation };
  });

  await offerRoles(uow, sent, roles, endsAt);
  const granted = new Set(
    sent.filter(({ outcome }) => outcome === 'granted').map(({ personId }) => personId),
  );
  const to = invitees
    .filter(({ personId }) => granted.has(personId))
    .map((invitee) => ({ ...invitee, roles: notHeld(roles, invitee.held) }));
  await giveAccess(uow, { site, to, endsAt, note, ...(planId && { planId }) });
  const invitations = sent.flatMap(({ invitation }) => (invitation ? [invitation] : []));
  await issueInvitations(uow, invitations, planId);
  return { roles, sent };
}

async function liveInvitations(
  { em }: UnitOfWork,
  invitees: readonly Invitee[],
): Promise<Map<string, Invitation>> {
  const ids = invitees.flatMap(({ liveInvitationId: id }) => (id === null ? [] : [id]));
  const found = ids.length === 0 ? [] : await em.find(Invitation, { id: { $in: ids } });
  return new Map(found.map((invitation) => [invitation.id, invitation]));
}

function newInvitation(
  { em, actor, now }: UnitOfWork,
  site: Site,
  { personId, name, email }: Invitee,
): Invitation {
  return em.create(Invitation, {
    id: crypto.randomUUID(),
    trustId: site.trustId,
    kind: 'staff',
    schoolId: site.schoolId,
    personId,
    email: email ?? '',
    name,
    nonce: newNonce(),
    issuedAt: now,
    expiresAt: invitationExpiry('staff', now),
    invitedBy: actor.accountId,
    invitedByName: actor.label,
    createdAt: now,
    state: 'pending',
    version: 1,
    askedAgain: 0,
  });
}
