import { findRoles, type DatedRole, type OfferedRole } from '../access/find-roles.ts';
import { giveAccess } from '../access/give-access.ts';
import { granterOf, requireGrants } from '../access/granter.ts';
import { canGrant, endObstacle, type Granter, type PlacedRole } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { findInvitees, type Invitee } from './invitees.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { offerRoles } from './offer-roles.ts';
import { decideInvite, invitationExpiry, notHeld, type InviteObstacle } from './rules.ts';
import { newNonce } from './token.ts';
import { newId } from '../new-id.ts';

/** What became of one person. */
export interface Sent {
  readonly personId: string;
  readonly name: string;
  readonly outcome: 'granted' | 'invited' | InviteObstacle;
  readonly invitation: Invitation | null;
  /** Those of the roles that they were given or invited to: what they hold already is left out. */
  readonly roles: readonly OfferedRole[];
}

/** A role at its place, and the first instant without it, where that is not the same for all of a basket. */
export interface BasketOffer extends PlacedRole {
  readonly endsAt?: Date | null;
}

/** Who is invited to what, and where: one basket for all of them. */
export interface SendInvitations {
  readonly site: Site;
  readonly offers: readonly BasketOffer[];
  readonly personIds: readonly string[];
  /** The first instant without the access, for offers that say nothing else. */
  readonly endsAt?: Date | null;
  /** Why. */
  readonly note?: string | null;
  /** Ties the mails to the bulk change they belong to. */
  readonly planId?: string;
}

/**
 * Invites members of staff to roles: one invitation and its mail for whoever has no account, access at once and
 * a mail that says so for whoever has one. An obstacle for one person stops nobody else. Throws
 * `role_unknown` when a role cannot be given at this site, what {@link endObstacle} says against the end, and what
 * {@link canGrant} says against the actor, all before anything is changed.
 */
export async function sendInvitations(
  uow: UnitOfWork,
  { site, offers, personIds, planId, endsAt = null, note = null }: SendInvitations,
): Promise<{ roles: OfferedRole[]; sent: Sent[] }> {
  const roles = dated(await findRoles(uow, site, offers), offers, endsAt);
  for (const role of roles) {
    const obstacle = endObstacle(role.endsAt, uow.now);
    if (obstacle !== null) throw new Refusal(obstacle);
  }
  await requireGrants(uow, site.trustId, roles);
  const granter = await granterOf(uow, uow.actor.accountId);
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
      beyondPower: offersBeyond(granter, site, invitee, roles),
    };
    const outcome = decideInvite(facts, roles);
    if (outcome === 'grant') {
      taken.add(accountId ?? '');
      const given = notHeld(roles, invitee.held);
      return { personId, name, outcome: 'granted', invitation: null, roles: given };
    }
    if (outcome !== 'invite' && outcome !== 'reissue')
      return { personId, name, outcome, invitation: null, roles: [] };
    taken.add(email ?? '');
    const invitation = live.get(invitee.liveInvitationId ?? '') ?? newInvitation(uow, site, invitee);
    if (outcome === 'reissue') invitation.reissue(newNonce(), uow.now, email, uow.actor);
    if (note !== null) invitation.note = note;
    return { personId, name, outcome: 'invited', invitation, roles };
  });

  await offerRoles(uow, sent, roles);
  const byId = new Map(invitees.map((invitee) => [invitee.personId, invitee]));
  const to = sent
    .filter(({ outcome }) => outcome === 'granted')
    .flatMap(({ personId }) => {
      const invitee = byId.get(personId);
      return invitee ? [{ ...invitee, roles: notHeld(roles, invitee.held) }] : [];
    });
  await giveAccess(uow, { site, to, note, ...(planId && { planId }) });
  const invitations = sent.flatMap((one) => one.invitation ?? []);
  await issueInvitations(uow, invitations, planId);
  return { roles, sent };
}

const dated = (
  roles: readonly OfferedRole[],
  offers: readonly BasketOffer[],
  otherwise: Date | null,
): DatedRole[] =>
  roles.map((role) => {
    const offer = offers.find(({ roleId, schoolId }) => roleId === role.roleId && schoolId === role.schoolId);
    return { ...role, endsAt: offer?.endsAt === undefined ? otherwise : offer.endsAt };
  });

/**
 * Whether the live invitation of somebody offers, besides these roles, what the actor may not grant. Whoever issues an
 * invitation anew answers for all of it; the rest of it would be void without a word.
 */
function offersBeyond(
  granter: Granter,
  { trustId }: Site,
  { liveOffers }: Invitee,
  roles: readonly OfferedRole[],
): boolean {
  return notHeld(liveOffers, roles).some(
    ({ preset, level, schoolId }) =>
      canGrant(granter, { preset, level, place: { trustId, schoolId } }, false) !== null,
  );
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
    id: newId(),
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
