import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdRole } from './hold-role.ts';
import { requirePower } from './require-power.ts';

/**
 * Retires a role, or restores it. Whoever holds it keeps it; it is given to nobody else until it is restored, also
 * not by an invitation that is on its way. Refuses `role_unknown` and `above_own_power`.
 */
export async function retireRole(
  uow: UnitOfWork,
  { site, roleId, retired }: { site: Site; roleId: string; retired: boolean },
): Promise<{ name: string; product: string }> {
  const { role, product } = await holdRole(uow, site, roleId);
  const answer = { name: role.name, product: product.name };
  await requirePower(uow, role.preset);
  if ((role.retiredAt !== null) === retired) return answer;
  role.retiredAt = retired ? uow.now : null;
  uow.audit(retired ? 'role.retired' : 'role.restored', { kind: 'product_role', id: roleId });
  return answer;
}
