import { endPortalSessions } from '../accounts/end-sessions.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdAdministrator } from './hold-administrator.ts';
import { refuseLastOwner } from './refuse-last-owner.ts';
import { requireAppointment } from './require-appointment.ts';
import type { Site } from './rules.ts';

/**
 * Ends what somebody administers in a trust, and signs them out everywhere; `note` says why. What they have as staff
 * stays; to come back they are invited afresh. Refuses `not_found`, `self_change`, `above_own_power`, `not_permitted` and `last_owner`.
 */
export async function revokeAdministrator(
  uow: UnitOfWork,
  { site, administratorId, note = '' }: { site: Site; administratorId: string; note?: string },
): Promise<{ name: string }> {
  const { administrator, name, before } = await holdAdministrator(uow, site, administratorId);
  const { accountId } = administrator;
  await refuseLastOwner(uow, administrator);
  await requireAppointment(uow, accountId, before);
  uow.em.assign(administrator, { endedAt: uow.now, endedBy: uow.actor.accountId, endNote: note || null });
  uow.audit(
    'administrator.revoked',
    { kind: 'administrator', id: administratorId },
    { accountId },
    { schoolId: site.schoolId, before: { ...before } },
  );
  await endPortalSessions(uow, accountId);
  return { name };
}
