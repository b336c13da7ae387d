import { endPortalSessions } from '../accounts/end-sessions.ts';
import { askForApproval } from '../approvals/ask-for-approval.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { losesPower } from './change-rules.ts';
import { addSites } from './give-administration.ts';
import { holdAdministrator } from './hold-administrator.ts';
import { readAppointment, type WantedAppointment } from './read-appointment.ts';
import { refuseLastOwner } from './refuse-last-owner.ts';
import { requireAppointment } from './require-appointment.ts';
import type { Site } from './rules.ts';

/** An active administrator, and what they are to be from now on. */
export interface Edit extends WantedAppointment {
  readonly site: Site;
  readonly administratorId: string;
}

/** What became of an edit: whether they were signed out by it, and whether it waits for a second administrator. */
export interface Edited {
  readonly name: string;
  readonly signedOut: boolean;
  readonly waits: boolean;
}

/**
 * Changes the role and the sites of an active administrator: it counts from their very next request, and nobody is
 * mailed. Whoever may do less than before is signed out everywhere. That somebody becomes an Account Owner waits for a
 * second administrator. Refuses `not_found`, `self_change`,
 * `above_own_power` and `not_permitted` for what they are or would be, `last_owner`, and what {@link readAppointment} refuses.
 */
export async function editAdministrator(
  uow: UnitOfWork,
  { site, administratorId, ...wanted }: Edit,
): Promise<Edited> {
  const { em, sql, audit } = uow;
  const { administrator, name, before } = await holdAdministrator(uow, site, administratorId);
  const { accountId } = administrator;
  const after = await readAppointment(uow, wanted, before.roleId);
  if (after.role !== 'account_owner') await refuseLastOwner(uow, administrator);
  await requireAppointment(uow, accountId, before, after);
  if (after.role === 'account_owner' && before.role !== 'account_owner') {
    await askForApproval(uow, { kind: 'owner_role', administratorId });
    return { name, signedOut: false, waits: true };
  }
  if (factsOf(before) === factsOf(after)) return { name, signedOut: false, waits: false };

  const { role, roleId, sites } = after;
  em.assign(administrator, { role, roleId, allSites: sites.allSites });
  await sql('delete from administrator_site where administrator_id = $1', [administratorId]);
  addSites(uow, { ...sites, trustId: site.trustId, administratorId });
  audit(
    'administrator.changed',
    { kind: 'administrator', id: administratorId },
    { accountId, before, after },
  );
  const signedOut = losesPower(before, after);
  if (signedOut) await endPortalSessions(uow, accountId);
  return { name, signedOut, waits: false };
}

const factsOf = ({ role, roleId, sites }: WantedAppointment): string => JSON.stringify([role, roleId, sites]);
