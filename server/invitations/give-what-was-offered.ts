import { addGrant } from '../access/add-grant.ts';
import { endElapsed } from '../access/end-elapsed.ts';
import { registerPerson } from '../accounts/register-person.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Accepted } from './accept-invitation.ts';
import type { RoleOfInvitation } from './roles-offered.ts';
import { notHeld, type PlacedProduct } from './rules.ts';
import { stillGrantable } from './still-grantable.ts';

/**
 * Registers the account for the person who was invited, and turns each offer into a grant. An offer is void when it is
 * older than the end of such a grant: what was taken away does not come back by an old link. It is void, too, when
 * its time is over, its role was retired, or whoever invited may no longer grant it.
 */
export async function giveWhatWasOffered(
  uow: UnitOfWork,
  invitation: Accepted,
  accountId: string,
): Promise<void> {
  const { id, trustId, personId, schoolId, note, invitedBy } = invitation;
  await uow.sql('update invitation set accepted_by = $2 where id = $1', [id, accountId]);
  const { grantable } = await stillGrantable(uow, invitation);
  if (grantable.length === 0) throw new Refusal('invitation_cancelled', nothingLeft);
  await endElapsed(uow, { limit: 1000, people: personId === null ? [] : [personId], accountId });
  if (personId !== null) await registerPerson(uow, { trustId, personId, accountId });
  for (const offered of await notTakenAway(uow, id, accountId, grantable)) {
    addGrant(uow, {
      trustId,
      accountId,
      personId,
      productId: offered.productId,
      roleId: offered.roleId,
      schoolId: offered.schoolId,
      managedSchoolId: schoolId,
      invitationId: id,
      givenBy: invitedBy,
      endsAt: offered.endsAt === null ? null : new Date(offered.endsAt),
      note,
    });
  }
  uow.audit('invitation.accepted', { kind: 'invitation', id }, { accountId }, { schoolId });
}

const nothingLeft = 'What it offered is not given any more. Ask your school to invite you again.';

/** Those that the account neither holds nor lost since the invitation was issued. */
async function notTakenAway(
  { sql }: UnitOfWork,
  invitationId: string,
  accountId: string,
  roles: readonly RoleOfInvitation[],
): Promise<RoleOfInvitation[]> {
  const held = await sql<PlacedProduct>(
    `select g.product_id as "productId", g.school_id as "schoolId" from "grant" g join invitation i on i.id = $1
     where g.account_id = $2 and g.trust_id = i.trust_id and (g.ended_at is null or g.ended_at > i.issued_at and g.end_reason <> 'end_date')`,
    [invitationId, accountId],
  );
  return notHeld(roles, held);
}
