import { holdHolders } from '../../access/hold-holders.ts';
import { removeRoles } from '../../access/remove-roles.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Mark, PlanItem } from '../plan-item.ts';
import type { Plan } from '../plan.ts';
import { takeBackInvitation } from './take-back-invitation.ts';

/**
 * Takes back what a plan invited people to and nobody has answered, and ends what it gave at once to whoever had an account.
 * What was accepted since, and an invitation that offers something else as well, stays.
 */
export async function takeBackInvitations(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  const { id: planId, trustId, schoolId = null, tell } = plan;
  const how = { site: { trustId, schoolId }, note: plan.note ?? null, tell, planId };
  await holdHolders(
    uow,
    items.map(({ personId }) => personId),
  );
  return oneByOne(items, async ({ personId, offers, facts }) => {
    const { given, invitationId } = facts?.effects ?? {};
    if (invitationId !== undefined) {
      const roleIds = (offers ?? plan.offers).map(({ roleId }) => roleId);
      await takeBackInvitation(uow, { invitationId, planId, roleIds });
      return { reason: 'taken_back', effects: { invitationId } };
    }
    const grantIds = await stillHeld(uow, given ?? []);
    if (grantIds.length === 0) throw new Refusal('grant_ended');
    await removeRoles(uow, { ...how, personId, grantIds });
    return { reason: 'removed', effects: { ended: grantIds } };
  });
}

async function stillHeld({ sql }: UnitOfWork, grantIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from "grant" where trust_id = app_trust() and id = any ($1) and ended_at is null order by id`,
    [[...grantIds]],
  );
  return rows.map(({ id }) => id);
}
