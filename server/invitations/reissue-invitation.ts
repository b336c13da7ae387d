import { LockMode } from '@mikro-orm/postgresql';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { addressToUse } from './correction/rules.ts';
import { holdInvitees } from './hold-invitees.ts';
import { Invitation } from './invitation.ts';
import { issueInvitations } from './issue-invitations.ts';
import { requireReissuer } from './require-reissuer.ts';
import { newNonce } from './token.ts';

/** The invitation of a member of staff with this id at this site, locked; the person it is for, and addresses it may go to, are held. */
export async function lockInvitation(
  uow: UnitOfWork,
  site: Site,
  id: string,
  addresses: readonly string[] = [],
): Promise<Invitation> {
  const { em, sql } = uow;
  const where = { id, kind: 'staff', trustId: site.trustId, schoolId: site.schoolId } as const;
  const invitees = await sql<{ id: string }>(
    `select person_id as id from invitation
     where id = $1 and trust_id = $2 and school_id is not distinct from $3 and person_id is not null`,
    [id, site.trustId, site.schoolId],
  );
  await holdInvitees(
    uow,
    invitees.map((invitee) => invitee.id),
    addresses,
  );
  const invitation = await em.findOne(Invitation, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (invitation === null) throw new Refusal('not_found');
  return invitation;
}

/**
 * Sends an invitation again: a new link with a full new period; the older one is dead from here on. Refuses what
 * {@link requireReissuer} says.
 */
export async function reissueInvitation(
  uow: UnitOfWork,
  { site, invitationId }: { site: Site; invitationId: string },
): Promise<{ name: string; expiresAt: string }> {
  const invitation = await lockInvitation(uow, site, invitationId);
  const inviter = await requireReissuer(uow, site, invitation);
  invitation.reissue(newNonce(), uow.now, await addressOfToday(uow, invitation), inviter);
  await issueInvitations(uow, [invitation]);
  uow.audit(
    'invitation.reissued',
    { kind: 'invitation', id: invitation.id },
    { version: invitation.version },
    { schoolId: invitation.schoolId },
  );
  return { name: invitation.name, expiresAt: invitation.expiresAt.toISOString() };
}

interface Facts {
  readonly left: boolean;
  readonly roster: string | null;
  /** The addresses that somebody else is invited at, of those it may go to. */
  readonly inUse: readonly string[];
}

const facts = `
  select p.email as roster, p.gone_at is not null or not p.enabled or $2::uuid is not null and not exists (select from affiliation a
      where a.person_id = p.id and a.school_id = $2 and a.gone_at is null) as "left",
    array(select other.email from invitation other where other.trust_id = p.trust_id and other.kind = 'staff'
      and other.email in (p.email, $3) and other.state = 'pending' and other.person_id <> p.id
      and coalesce(other.school_id, other.trust_id) = coalesce($2::uuid, p.trust_id)) as "inUse"
  from person p where p.id = $1 and p.trust_id = app_trust()`;

/** The roster, or an administrator, may have corrected the address since the last issue; nobody may have left it, or have it already. */
export async function addressOfToday({ sql }: UnitOfWork, invitation: Invitation): Promise<string> {
  const { personId, schoolId, email } = invitation;
  const [corrected, correctedOver] = [invitation.correctedEmail ?? null, invitation.correctedOver ?? null];
  if (personId === null) return email;
  const [person] = await sql<Facts>(facts, [personId, schoolId, corrected]);
  if (person === undefined || person.left) throw new Refusal('person_left');
  const address = addressToUse({ roster: person.roster, corrected, correctedOver });
  if (address === null) throw new Refusal('address_missing');
  if (person.inUse.includes(address)) throw new Refusal('address_in_use');
  return address;
}
