import { Refusal } from '../../refusal.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Mark, PlanItem } from '../plan-item.ts';
import type { Plan } from '../plan.ts';
import { takeBackInvitation } from './take-back-invitation.ts';

/**
 * Takes welcomes back that nobody has answered. Whoever was let in at once because of another school has a student here: they
 * stay, as everybody Active does, until the facts say otherwise.
 */
export async function takeBackWelcomes(
  uow: UnitOfWork,
  plan: Plan,
  items: readonly PlanItem[],
): Promise<Mark[]> {
  await holdPeople(
    uow,
    items.map(({ personId }) => personId),
  );
  return oneByOne(items, async ({ facts }) => {
    const { invitationId, version } = facts?.effects ?? {};
    if (invitationId === undefined) throw new Refusal('still_eligible');
    await takeBackInvitation(uow, { invitationId, version, planId: plan.id });
    return { reason: 'taken_back', effects: { invitationId } };
  });
}
