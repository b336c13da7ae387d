import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { administrationsOf } from './administrations-of.ts';
import { canAppoint, type Appointment } from './appoint-rules.ts';

/**
 * Refuses, with what stands in the way, unless the actor may make, change or end each of these appointments of one
 * account (null for somebody who has none yet): decided by what the actor administers at this instant.
 */
export async function requireAppointment(
  uow: UnitOfWork,
  accountId: string | null,
  ...appointments: readonly Omit<Appointment, 'trustId'>[]
): Promise<void> {
  const { actor } = uow;
  const held = await administrationsOf(uow, actor.accountId);
  const toSelf = accountId !== null && accountId === actor.accountId;
  for (const { role, schoolIds } of appointments) {
    const obstacle = canAppoint(held, { trustId: actor.trustId ?? '', role, schoolIds }, toSelf);
    if (obstacle !== null) throw new Refusal(obstacle);
  }
}
