import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdTrust } from './hold-trust.ts';
import { requireAppointment } from './require-appointment.ts';
import type { AdministratorRole, Site } from './rules.ts';

/**
 * Holds the trust for a change of what all of its administrators share: their roles, and the groups of schools. Such
 * are made at the trust alone, by whoever may appoint others there to each of these roles. Refuses `not_permitted` and
 * `above_own_power`.
 */
export async function requireSetUp(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  ...roles: readonly AdministratorRole[]
): Promise<void> {
  await holdTrust(uow, trustId);
  if (schoolId !== null) throw new Refusal('not_permitted');
  await requireAppointment(uow, null, ...roles.map((role) => ({ role, schoolIds: null })));
}
