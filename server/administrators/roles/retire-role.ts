import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Site } from '../rules.ts';
import { holdRole } from './hold-role.ts';

/**
 * Retires a role, so that it is given no longer, or restores it. Refuses `role_unknown`, `role_in_use` while somebody
 * holds it or is invited to it, and what stands against the actor.
 */
export async function retireRole(
  uow: UnitOfWork,
  { site, roleId, retired }: { site: Site; roleId: string; retired: boolean },
): Promise<{ name: string }> {
  const { name, retiredAt, holders, offered } = await holdRole(uow, site, roleId);
  if ((retiredAt !== null) === retired) return { name };
  if (retired && holders + offered > 0) throw new Refusal('role_in_use', 'Give them another role first.');
  await uow.sql('update administrator_role set retired_at = $2 where id = $1', [
    roleId,
    retired ? uow.now : null,
  ]);
  const action = retired ? 'administrator_role.retired' : 'administrator_role.restored';
  uow.audit(action, { kind: 'administrator_role', id: roleId });
  return { name };
}
