import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import { readEmail } from '../../trust/email.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Invitation } from '../invitation.ts';
import { issueInvitations } from '../issue-invitations.ts';
import { lockInvitation } from '../reissue-invitation.ts';
import { requireOffered } from '../require-offered.ts';
import { newNonce } from '../token.ts';
import { correctionObstacle } from './rules.ts';
import { movedFrom, tellMoved } from './tell-moved.ts';

/** Which invitation goes where from now on. */
export interface CorrectAddress {
  readonly site: Site;
  readonly invitationId: string;
  /** As it was typed. */
  readonly email: string;
}

/** What was done, for the confirmation message; `expiresAt` is an ISO instant in UTC. */
export interface Corrected {
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
}

/**
 * Sends an invitation that is open, or has run out, to another address than the roster's: a new link with a full new
 * period, mailed there alone; the older link is dead. Later issues go there too, until the roster's own address
 * changes. The older address is told, and whoever had sent it. Refuses with what stands in the way, and what {@link requireOffered} says.
 */
export async function correctAddress(
  uow: UnitOfWork,
  { site, invitationId, email: typed }: CorrectAddress,
): Promise<Corrected> {
  const { email, problem } = readEmail(typed);
  if (email === null) throw new Refusal('address_unreadable', `The address ${problem}.`);
  const invitation = await lockInvitation(uow, site, invitationId, [email]);
  await requireOffered(uow, site, invitation.id);
  const { roster, ...facts } = await factsOf(uow, invitation, email);
  const was = invitation.email;
  const obstacle = correctionObstacle({ ...facts, email, current: was });
  if (obstacle !== null) throw new Refusal(obstacle);
  const before = await movedFrom(uow, invitation.id);
  invitation.reissue(newNonce(), uow.now, email, uow.actor);
  invitation.correctAddress(email === roster ? null : { email, over: roster }, uow.actor, uow.now);
  await issueInvitations(uow, [invitation]);
  if (before !== null) await tellMoved(uow, invitation, before, facts.own);
  const { id, name, version, expiresAt } = invitation;
  const personal = { [invitation.personId ?? id]: { was, email } };
  const more = { schoolId: invitation.schoolId, after: { email: '[changed]' } };
  uow.audit('invitation.address_corrected', { kind: 'invitation', id }, { version, personal }, more);
  return { name, email, expiresAt: expiresAt.toISOString() };
}

interface Facts {
  readonly roster: string | null;
  readonly left: boolean;
  readonly inUse: boolean;
  readonly own: readonly string[];
}

const facts = `
  select p.email as roster, array(select email from account where id = $4 union select r.email from registration g
      join person r on r.id = g.person_id where g.account_id = $4 and g.ended_at is null and r.email is not null) as own,
    p.gone_at is not null or not p.enabled or $2::uuid is not null and not exists (select from affiliation a
      where a.person_id = p.id and a.school_id = $2 and a.gone_at is null) as "left",
    exists (select from invitation other where other.trust_id = p.trust_id and other.kind = 'staff'
      and other.email = $3 and other.state = 'pending' and other.person_id <> p.id
      and coalesce(other.school_id, other.trust_id) = coalesce($2::uuid, p.trust_id)) as "inUse"
  from person p where p.id = $1 and p.trust_id = app_trust()`;

async function factsOf({ sql, actor }: UnitOfWork, invitation: Invitation, email: string): Promise<Facts> {
  const { personId, schoolId } = invitation;
  const [found] = await sql<Facts>(facts, [personId, schoolId, email, actor.accountId]);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}
