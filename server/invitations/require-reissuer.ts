import { administrationsOf } from '../administrators/administrations-of.ts';
import { may, type Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Invitation, Inviter } from './invitation.ts';
import { requireOffered } from './require-offered.ts';
import { stillGrantable } from './still-grantable.ts';

/**
 * Who answers for a new issue of an invitation: whoever sends it, if they may invite, and grant all of it. Whoever may only
 * send invitations again adds no power: whoever invited goes on answering for it (undefined), and has to be able to grant
 * all of it still. Refuses `role_retired` when nothing is left of the offer, and what stands against granting it.
 */
export async function requireReissuer(
  uow: UnitOfWork,
  site: Site,
  { id, trustId, invitedBy = null }: Invitation,
): Promise<Inviter | undefined> {
  if (may(await administrationsOf(uow, uow.actor.accountId), 'invitation:send', site)) {
    await requireOffered(uow, site, id);
    return uow.actor;
  }
  const { grantable, barred } = await stillGrantable(uow, { id, trustId, invitedBy });
  if (barred.length > 0) throw new Refusal('not_permitted', inviterFell);
  if (grantable.length === 0) throw new Refusal('role_retired', 'Ask an administrator to invite them anew.');
  return undefined;
}

const inviterFell =
  'Whoever invited them may no longer give what it offers. Ask an administrator who may to invite them again.';
