import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { granterOf } from '../granter.ts';
import { reachesUpTo, type Preset } from '../rules.ts';

/** Refuses `above_own_power` to whoever makes or alters a role that they could not grant at the trust. */
export async function requirePower(uow: UnitOfWork, ...presets: readonly Preset[]): Promise<void> {
  const { administrations } = await granterOf(uow, uow.actor.accountId);
  const atTrust = administrations.filter(({ schoolId }) => schoolId === null);
  const mayAll = presets.every((preset) => atTrust.some(({ role }) => reachesUpTo(role, preset)));
  if (!mayAll) throw new Refusal('above_own_power');
}
