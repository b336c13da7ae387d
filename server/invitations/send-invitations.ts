import { findRole, type OfferedRole } from '../access/find-role.ts';
import { giveAccess } from '../access/give-access.ts';
import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { findInvitees, type Invitee } from './invitees.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { Offer } from './offer.ts';
import { decideInvite, invitationExpiry, type InviteObstacle } from './rules.ts';
import { newNonce } from './token.ts';

/** What became of one person. */
export interface Sent {
  readonly personId: string;
  readonly name: string;
  readonly outcome: 'granted' | 'invited' | InviteObstacle;
  readonly invitation: Invitation | null;
}

/** Who is invited to what, and where. `planId` ties the mails to the bulk change they belong to. */
export interface SendInvitations {
  readonly site: Site;
  readonly roleId: string;
  readonly personIds: readonly string[];
  readonly planId?: string;
}

/**
 * Invites members of staff to a role: an invitation and its mail for whoever has no account, access at
 * once and a mail that says so for whoever has one. An obstacle for one person stops nobody else.
 * Throws `role_unknown` when the role cannot be given at this site.
 */
export async function sendInvitations(
  uow: UnitOfWork,
  { site, roleId, personIds, planId }: SendInvitations,
): Promise<{ role: OfferedRole; sent: Sent[] }> {
  const role = await findRole(uow, site, roleId);
  const invitees = await findInvitees(uow, site, role.productId, personIds);
  const live = await liveInvitations(uow, invitees);
  // Of one selection: addresses that were invited, and accounts that were given the role.
  const taken = new Set<string>();
  const sent = invitees.map((invitee): Sent => {
    const { personId, name, email, accountId } = invitee;
    const facts = {
      ...invitee,
      addressInUse: invitee.addressInUse || taken.has(email ?? ''),
      heldRoleId: invitee.heldRoleId ?? (taken.has(accountId ?? '') ? roleId : null),
    };
    const decision = decideInvite(facts, roleId);
    if (decision === 'grant') {
      taken.add(accountId ?? '');
      return { personId, name, outcome: 'granted', invitation: null };
    }
    if (decision !== 'invite' && decision !== 'reissue')
      return { personId, name, outcome: decision, invitation: null };
    taken.add(email ?? '');
    const invitation = live.get(invitee.liveInvitationId ?? '') ?? newInvitation(uow, site, invitee);
    if (decision === 'reissue') invitation.reissue(newNonce(), uow.now, email);
    return { personId, name, outcome: 'invited', invitation };
  });

  await offerRole(uow, sent, role, site);
  const granted = new Set(
    sent.filter(({ outcome }) => outcome === 'granted').map(({ personId }) => personId),
  );
  await giveAccess(uow, {
    site,
    role,
    to: invitees.filter(({ personId }) => granted.has(personId)),
    ...(planId && { planId }),
  });
  const invitations = sent.flatMap(({ invitation }) => (invitation ? [invitation] : []));
  await issueInvitations(uow, invitations, planId);
  return { role, sent };
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
  });
}

async function offerRole(
  uow: UnitOfWork,
  sent: readonly Sent[],
  role: OfferedRole,
  site: Site,
): Promise<void> {
  const invited = sent.flatMap(({ invitation }) => (invitation ? [invitation] : []));
  const older = invited.filter(({ version }) => version > 1).map(({ id }) => id);
  if (older.length > 0) {
    await uow.sql(
      `delete from offer where invitation_id = any ($1) and school_id is not distinct from $2
         and product_role_id in (select id from product_role where product_id = $3)`,
      [older, site.schoolId, role.productId],
    );
  }
  for (const { id, personId, version } of invited) {
    const offered = {
      trustId: site.trustId,
      invitationId: id,
      productRoleId: role.roleId,
      schoolId: site.schoolId,
    };
    uow.em.create(Offer, offered);
    uow.audit('invitation.sent', { kind: 'invitation', id }, { personId, roleId: role.roleId, version });
  }
}
