import { LockMode } from '@mikro-orm/postgresql';
import { holdInvitees } from '../../invitations/hold-invitees.ts';
import { Invitation } from '../../invitations/invitation.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdTrust } from '../hold-trust.ts';
import { requireAppointment } from '../require-appointment.ts';
import type { Site } from '../rules.ts';
import { offersOf, type AdministratorOffer } from './offers-of.ts';

/** An administrator's invitation, held until the unit of work ends, and what it offers. */
export interface HeldInvitation {
  readonly invitation: Invitation;
  readonly offer: AdministratorOffer;
}

/**
 * The administrator's invitation with this id, seen from a site, held with its address. Refuses `not_found`, also at a
 * school that it does not reach, and what stands against the actor's giving what it offers: nobody touches an
 * invitation above their power, or their own.
 */
export async function holdInvitation(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  id: string,
): Promise<HeldInvitation> {
  const [found] = await uow.sql<{ email: string }>(
    `select email from invitation where id = $1 and trust_id = $2 and kind = 'administrator'`,
    [id, trustId],
  );
  if (found === undefined) throw new Refusal('not_found');
  await holdTrust(uow, trustId);
  await holdInvitees(uow, [], [found.email]);
  const invitation = await uow.em.findOneOrFail(Invitation, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const offer = (await offersOf(uow, [id])).get(id);
  if (offer === undefined) throw new Refusal('not_found');
  const { schoolIds } = offer;
  if (schoolId !== null && schoolIds !== null && !schoolIds.includes(schoolId))
    throw new Refusal('not_found');
  await requireAppointment(uow, await actorAt(uow, invitation.email), offer);
  return { invitation, offer };
}

/** The actor's account, if that is who signs in with this address; otherwise null. */
export async function actorAt({ sql, actor }: UnitOfWork, email: string): Promise<string | null> {
  const own = await sql('select from account where id = $1 and email = $2', [actor.accountId, email]);
  return own.length > 0 ? actor.accountId : null;
}
