import { holdAccount } from '../../accounts/end-sessions.ts';
import type { Accepted } from '../../invitations/accept-invitation.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { giveAdministration } from '../give-administration.ts';
import { offerFacts } from './make-offer.ts';
import { stillAppointable } from './still-appointable.ts';

/**
 * Makes whoever accepted an invitation what it offers, if whoever invited may still give that. Expects the trust and the
 * invitation to be held. Refuses `invitation_cancelled` for one that is void by now, also because the account was an
 * administrator once and lost that after it was invited: it needs a new invitation; `administrator_exists` for one that is.
 */
export async function makeAdministrator(
  uow: UnitOfWork,
  invitation: Accepted,
  accountId: string,
): Promise<void> {
  const { sql, audit } = uow;
  const { id, trustId, invitedBy } = invitation;
  const offer = await stillAppointable(uow, invitation);
  if (offer === null) throw new Refusal('invitation_cancelled', needsNew);
  await holdAccount(uow, accountId);
  const standing = await standingOf(uow, invitation, accountId);
  if (standing.active) throw new Refusal('administrator_exists');
  if (standing.lost) throw new Refusal('invitation_cancelled', needsNew);
  await sql('update invitation set accepted_by = $2 where id = $1', [id, accountId]);
  const { role, roleId, sites } = offer;
  const { administratorId } = giveAdministration(uow, {
    trustId,
    accountId,
    role,
    roleId,
    sites,
    invitationId: id,
    givenBy: invitedBy,
  });
  audit('invitation.accepted', { kind: 'invitation', id }, { accountId });
  audit(
    'administrator.added',
    { kind: 'administrator', id: administratorId },
    { accountId, role, invitationId: id },
    { after: offerFacts(offer) },
  );
}

const needsNew =
  'Whoever invited you can no longer give you this, or it was taken away since. It needs a new invitation: ask another administrator.';

/**
 * Whether an account is an administrator now, or was one and lost it since somebody last decided to invite: a link that
 * the invitee asked for themselves decides nothing.
 */
async function standingOf(
  { sql }: UnitOfWork,
  { id, trustId }: Accepted,
  accountId: string,
): Promise<{ active: boolean; lost: boolean }> {
  const [standing] = await sql<{ active: boolean; lost: boolean }>(
    `select coalesce(bool_or(d.ended_at is null), false) as active,
       coalesce(bool_or(d.ended_at > (select max(l.issued_at) from link l where l.invitation_id = $1 and not l.asked_for)), false) as lost
     from administrator d where d.trust_id = $2 and d.account_id = $3`,
    [id, trustId, accountId],
  );
  return standing ?? { active: false, lost: false };
}
