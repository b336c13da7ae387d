import { holdInvitees } from '../../invitations/hold-invitees.ts';
import { Invitation } from '../../invitations/invitation.ts';
import { invitationExpiry } from '../../invitations/rules.ts';
import { newNonce } from '../../invitations/token.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import { readEmail } from '../../trust/email.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { readAppointment, type WantedAppointment } from '../read-appointment.ts';
import { holdTrust } from '../hold-trust.ts';
import { requireAppointment } from '../require-appointment.ts';
import type { Site } from '../rules.ts';
import { holdInvitation, actorAt } from './hold-invitation.ts';
import { isAdministratorAt } from './is-administrator-at.ts';
import { issueOrAsk, type Issued } from './issue-or-ask.ts';
import { makeOffer, offerFacts } from './make-offer.ts';
import { decideInvitation } from './rules.ts';
import { stillAppointable } from './still-appointable.ts';

/** Who is invited to be an administrator, and of what. */
export interface InviteAdministrator extends WantedAppointment {
  readonly site: Site;
  readonly name: string;
  /** As it was typed. */
  readonly email: string;
}

/**
 * Invites somebody to be an administrator: one mail, whose link works for 168 hours; for an Account Owner once a second
 * administrator has approved it. An invitation to the address that
 * has run out, or is void, is issued anew with what is offered now. Refuses `address_unreadable`,
 * `administrator_exists`, `already_invited`, `self_change`, and what stands against the role and the sites.
 */
export async function inviteAdministrator(
  uow: UnitOfWork,
  { site, name, email: typed, ...chosen }: InviteAdministrator,
): Promise<Issued> {
  const { trustId } = site;
  const { email, problem } = readEmail(typed);
  if (email === null) throw new Refusal('address_unreadable', `The address ${problem}.`);
  await holdTrust(uow, trustId);
  const appointment = await readAppointment(uow, chosen);
  await holdInvitees(uow, [], [email]);
  await requireAppointment(uow, await actorAt(uow, email), appointment);
  const live = await liveInvitation(uow, trustId, email);
  const isAdministrator = await isAdministratorAt(uow, trustId, email);
  const decision = decideInvitation({ isAdministrator, live });
  if (decision !== 'invite' && decision !== 'reissue') throw new Refusal(decision);
  const invitation =
    live === null
      ? newInvitation(uow, { trustId, name, email })
      : (await holdInvitation(uow, site, live.id)).invitation;
  if (live !== null) invitation.reissue(newNonce(), uow.now, null, uow.actor);
  invitation.name = name;
  await makeOffer(uow, invitation, appointment);
  const { id, version } = invitation;
  const personal = { [id]: { name, email } };
  uow.audit(
    'administrator.invited',
    { kind: 'invitation', id },
    { version, personal },
    { after: offerFacts(appointment) },
  );
  return issueOrAsk(uow, invitation, appointment);
}

/** The invitation at this address that is listed: neither answered nor cancelled. */
async function liveInvitation(
  uow: UnitOfWork,
  trustId: string,
  email: string,
): Promise<{ id: string; works: boolean } | null> {
  const [found] = await uow.sql<{ id: string; invitedBy: string | null; open: boolean }>(
    `select id, invited_by as "invitedBy", state = 'pending' and expires_at > gatehouse_now() as open from invitation
     where trust_id = $1 and email = $2 and kind = 'administrator' and state in ('pending', 'expired')
     order by issued_at desc limit 1 for update`,
    [trustId, email],
  );
  if (found === undefined) return null;
  const { id, invitedBy, open } = found;
  return { id, works: open && (await stillAppointable(uow, { id, trustId, invitedBy })) !== null };
}

const newInvitation = (
  { em, actor, now }: UnitOfWork,
  invitee: { trustId: string; name: string; email: string },
): Invitation =>
  em.create(Invitation, {
    ...invitee,
    id: newId(),
    kind: 'administrator',
    schoolId: null,
    personId: null,
    nonce: newNonce(),
    issuedAt: now,
    expiresAt: invitationExpiry('administrator', now),
    invitedBy: actor.accountId,
    invitedByName: actor.label,
    createdAt: now,
    state: 'pending',
    version: 1,
    askedAgain: 0,
  });
