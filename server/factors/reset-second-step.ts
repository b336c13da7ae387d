import { holdAccount } from '../accounts/end-sessions.ts';
import { registeredBelow } from '../accounts/registered-below.ts';
import { holdAdministrator } from '../administrators/hold-administrator.ts';
import { requireAppointment } from '../administrators/require-appointment.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { takeAwayFactors } from './take-away-factors.ts';

/**
 * Takes the second step away from an administrator who has lost it: their app, passkeys, backup codes, connected
 * accounts and remembered devices. They are signed out and told; the password stays. Refuses `not_found`,
 * `self_change`, `not_permitted`, `above_own_power`, and `factor_unknown` when they have none.
 */
export async function resetStepOfAdministrator(
  uow: UnitOfWork,
  { site, administratorId }: { readonly site: Site; readonly administratorId: string },
): Promise<{ name: string }> {
  const { administrator, name, before } = await holdAdministrator(uow, site, administratorId);
  await requireAppointment(uow, administrator.accountId, before);
  await reset(uow, site, administrator.accountId);
  return { name };
}

/** As {@link resetStepOfAdministrator}, for a registered member of staff of a site. Refuses `not_registered`, too. */
export async function resetStepOfStaff(
  uow: UnitOfWork,
  { site, personId }: { readonly site: Site; readonly personId: string },
): Promise<{ name: string }> {
  const { accountId, name } = await registeredBelow(uow, { site, personId });
  await reset(uow, site, accountId);
  return { name };
}

/** What other trusts ask of an account is theirs: whoever administers one of them is not reset from here. */
async function reset(uow: UnitOfWork, { schoolId }: Site, accountId: string): Promise<void> {
  const { sql, actor } = uow;
  await holdAccount(uow, accountId);
  const [elsewhere] = await sql<{ administers: boolean }>(
    'select administers_elsewhere($1, app_trust()) as administers',
    [accountId],
  );
  if (elsewhere?.administers === true) throw new Refusal('above_own_power');
  await takeAwayFactors(uow, { accountId, by: actor.label, schoolId });
}
